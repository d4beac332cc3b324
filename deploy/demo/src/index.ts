export { type Day, liveThrough } from './day';
export { type Instance, startInstance } from './instance';
export type { Story } from './story';
