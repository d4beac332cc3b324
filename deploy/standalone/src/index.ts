export { startStandalone, type Standalone } from './standalone';
export { standaloneSettings } from './config';
