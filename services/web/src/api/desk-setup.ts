import type {
  CategoryPatchBody,
  CreateCannedReplyBody,
  CreateCategoryBody,
  CreateFieldBody,
  FieldPatchBody,
} from '@switchboard/contracts';
import { call, onceKey } from './call';

// What admins define for the whole desk. What is in use is retired where it is removed: the answer has it then.

export const createCategory = (body: CreateCategoryBody, key: string) =>
  call('POST', '/categories', { body, headers: onceKey(key) });
export const changeCategory = (key: string, body: CategoryPatchBody) =>
  call('PATCH', '/categories/{key}', { path: { key }, body });
export const removeCategory = (key: string) => call('DELETE', '/categories/{key}', { path: { key } });

export const listFields = (signal?: AbortSignal) => call('GET', '/fields', { signal });
export const createField = (body: CreateFieldBody, key: string) =>
  call('POST', '/fields', { body, headers: onceKey(key) });
export const changeField = (key: string, body: FieldPatchBody) =>
  call('PATCH', '/fields/{key}', { path: { key }, body });
export const removeField = (key: string) => call('DELETE', '/fields/{key}', { path: { key } });

export const listReplies = (cursor: string | undefined, signal?: AbortSignal) =>
  call('GET', '/canned-replies', { query: { limit: 100, cursor }, signal });
export const createReply = (body: CreateCannedReplyBody, key: string) =>
  call('POST', '/canned-replies', { body, headers: onceKey(key) });
export const changeReply = (id: string, body: CreateCannedReplyBody) =>
  call('PATCH', '/canned-replies/{id}', { path: { id }, body });
export const removeReply = (id: string) => call('DELETE', '/canned-replies/{id}', { path: { id } });
