export * from './command';
export * from './measure';
export * from './store/child-store';
export * from './table';
export * from './whole-number';
