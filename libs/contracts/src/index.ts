export * from './classify';
export * from './events';
export * from './taxonomy';
