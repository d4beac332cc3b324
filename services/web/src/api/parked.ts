import type { ParkedChoiceBody } from '@switchboard/contracts';
import { call } from './call';

// What admins ask about the machinery.

export const getOperations = (signal?: AbortSignal) => call('GET', '/operations', { signal });

export const listParked = (signal?: AbortSignal) => call('GET', '/operations/parked', { signal });

export const getParked = (queue: string, id: string, signal?: AbortSignal) =>
  call('GET', '/operations/parked/{queue}/{id}', { path: { queue, id }, signal });

export const replayParked = (body: ParkedChoiceBody) => call('POST', '/operations/parked/replay', { body });

export const dropParked = (body: ParkedChoiceBody) => call('POST', '/operations/parked/drop', { body });
