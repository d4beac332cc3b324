export * from './client';
export * from './processes';
