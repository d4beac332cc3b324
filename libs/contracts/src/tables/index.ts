export * from './field';
export * from './ticket-fields';
export * from './user-fields';
