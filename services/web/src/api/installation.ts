import { call } from './call';

// What admins ask about the installation itself.

export const getAudit = (signal?: AbortSignal) => call('GET', '/operations/audit', { signal });

export const verifyAudit = () => call('POST', '/operations/audit/verifications');

export const cancelVerification = (id: string) =>
  call('POST', '/operations/audit/verifications/{id}/cancel', { path: { id } });

export const getSettings = (signal?: AbortSignal) => call('GET', '/operations/settings', { signal });
