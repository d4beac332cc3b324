export { AREA_NAMES, type Area } from './generate/operations';
export { Bench, type Tally } from './run';
export { snippet } from './snippet';
