export { parseOptions, type Options } from './options';
export type { Report } from './report/report';
