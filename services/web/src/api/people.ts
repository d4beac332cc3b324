import type { CreateUserBody, UserPatchBody, UserView } from '@switchboard/contracts';
import { call, onceKey } from './call';

// What admins ask about people.

const MOST = 100;

/** Everybody who works here, by name. */
export async function listStaff(signal?: AbortSignal): Promise<readonly UserView[]> {
  const all: UserView[] = [];
  let cursor: string | undefined;
  do {
    const query = { role: ['agent' as const, 'admin' as const], limit: MOST, ...(cursor !== undefined && { cursor }) };
    const page = await call('GET', '/users', { query, signal });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all.sort((one, other) => one.name.localeCompare(other.name));
}

/** Those who only ask; the first of them that fit. */
export const listRequesters = (q: string, signal?: AbortSignal) =>
  call('GET', '/users', {
    query: { role: ['user'], limit: MOST, total: true, ...(q && { q: q.slice(0, 100) }) },
    signal,
  });

export const changePerson = (id: string, body: UserPatchBody) => call('PATCH', '/users/{id}', { path: { id }, body });

/** Without a password in it, so that the person is invited. */
export const invitePerson = (body: Omit<CreateUserBody, 'password'>, key: string) =>
  call('POST', '/users', { body, headers: onceKey(key) });

export const inviteAgain = (id: string) => call('POST', '/users/{id}/invitation', { path: { id } });

/** How many tickets that take room everybody holds, by id. */
export async function loads(signal?: AbortSignal): Promise<Readonly<Record<string, number>>> {
  const query = { status: ['open' as const, 'in_progress' as const, 'pending' as const] };
  const { byAgent } = await call('GET', '/tickets/stats', { query, signal });
  return Object.fromEntries(byAgent.map(({ id, total }) => [id, total]));
}
