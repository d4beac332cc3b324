import { lastRole } from '../api/session';

/** Begins to load what the address will show, while it is asked who is signed in. */
export function loadAhead(path: string): void {
  const role = lastRole();
  if (role === undefined) return;
  const isStaff = role !== 'user';
  // What does not come is asked for again where it is shown.
  const also = (page: Promise<unknown>) => void page.catch(() => undefined);
  also(import('./inside'));
  if (isStaff) also(import('../inbox/staff-shell'));
  if (isStaff && (path === '/' || path.startsWith('/inbox'))) also(import('../inbox/inbox-page'));
  if (!isStaff && /^\/tickets\/(?!new)./.test(path)) also(import('../ticket/ticket-page'));
}
