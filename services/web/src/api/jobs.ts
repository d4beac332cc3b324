import type { CreateJobBody, TicketListQuery } from '@switchboard/contracts';
import { call, onceKey } from './call';

export const createJob = (body: CreateJobBody, key: string) => call('POST', '/jobs', { body, headers: onceKey(key) });

export const getJob = (id: string, signal?: AbortSignal) => call('GET', '/jobs/{id}', { path: { id }, signal });

export const cancelJob = (id: string) => call('POST', '/jobs/{id}/cancel', { path: { id } });

/** What narrows a list, without its order and its pages. */
export type Filter = CreateJobBody['filter'];
export function filterOf({ sort: _sort, limit: _limit, cursor: _cursor, total: _total, ...filter }: TicketListQuery) {
  return filter satisfies Filter;
}

export const countAll = (filter: Filter, signal?: AbortSignal) =>
  call('GET', '/tickets/stats', { query: filter, signal });
