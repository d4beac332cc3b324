export * from './batcher';
export * from './deadline';
export * from './retry';
export * from './semaphore';
