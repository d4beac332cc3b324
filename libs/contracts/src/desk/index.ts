export * from './default-skills';
export * from './defaults';
export * from './desk-taxonomy';
export * from './fields';
export * from './topics';
