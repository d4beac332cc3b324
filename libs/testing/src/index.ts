export * from './builders';
export * from './eventually';
export * from './platform';
export * from './smtp-faults';
export * from './smtp-sink';
