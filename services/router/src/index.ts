export { router } from './wire';
export { recompute } from './domain/policy';
