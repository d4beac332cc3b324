export * from './auth';
export * from './fields';
export * from './page';
export * from './problem';
export * from './ticket';
export * from './ticket-list';
export * from './ticket-trail';
export * from './user';
