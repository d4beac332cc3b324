export * from './measure';
export * from './store/cases';
export * from './store/ticket-shape';
