export { Actor, FieldChange, schemaUri } from './define';
export { incompatibilities } from './compatibility';
export * from './envelope';
export * from './fields';
export * from './parse';
export * from './registry';
export { releasedEvents } from './released';
export * from './user-snapshot';
