export * from './builders';
export * from './eventually';
export * from './free-port';
export * from './gemini-behaviours';
export * from './gemini-stub';
export * from './platform';
export * from './smtp-faults';
export * from './smtp-sink';
