import type { CreateViewBody, ViewPatchBody } from '@switchboard/contracts';
import { call, onceKey } from './call';

export const createView = (body: CreateViewBody) =>
  call('POST', '/views', { body, headers: onceKey(crypto.randomUUID()) });

export const changeView = (id: string, body: ViewPatchBody) => call('PATCH', '/views/{id}', { path: { id }, body });

export const removeView = (id: string) => call('DELETE', '/views/{id}', { path: { id } });
