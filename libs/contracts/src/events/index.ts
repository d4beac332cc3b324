export { Actor, FieldChange, schemaUri } from './define';
export * from './envelope';
export * from './fields';
export * from './parse';
export * from './registry';
export * from './user-snapshot';
