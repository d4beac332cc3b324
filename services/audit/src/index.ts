export type { BreakKind, TrailBreak } from './domain/diagnose';
export { verifyTrail, type VerifyOptions, type VerifyProgress, type VerifyReport } from './verify';
export { runVerify, type VerifyEnvironment } from './verify-command';
export { audit } from './wire';
