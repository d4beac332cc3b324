export { type Answer, type Client, type ClientOptions, createClient, newKey } from './client';
export type { components, operations, paths } from './generated/api';
export type { components as EventComponents } from './generated/events';
export { type Live, type LiveOptions, type LivePushes, openLive, type Socket } from './live';
export { everyItem } from './pages';
export { type Problem, ProblemError } from './problem';
export type * from './schemas';
