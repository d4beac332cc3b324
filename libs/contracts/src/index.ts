export type { AuditEntry } from './audit-entry';
export * from './classify';
export * from './events';
export * from './http';
export * from './taxonomy';
export * from './topology';
