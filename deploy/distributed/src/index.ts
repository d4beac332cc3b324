export { distributedSettings } from './config';
export { plan, type PlannedProcess } from './plan';
export { waitUntilReady } from './wait-until-ready';
