export { findSecrets, MASK_KINDS, type MaskKind } from './domain/mask';
export type { Span } from './domain/mask/span';
export { classifier } from './wire';
