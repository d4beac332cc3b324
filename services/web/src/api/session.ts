import type { TokenPair, UserView } from '@switchboard/contracts';
import { send } from './http';
import { isProblem } from './problem';
import { createStore, useStore } from './store';

/** Who is signed in. The access token is in memory alone; the refresh token in a cookie that no script can read. */
export type Session =
  | { readonly state: 'unknown' }
  | { readonly state: 'signed-out'; readonly expired: boolean }
  | { readonly state: 'signed-in'; readonly user: UserView; readonly token: string; readonly expiresAt: number };

/** Asks for the refresh token in the cookie. Other sites can not send this header, so they can not use the cookie either. */
export const IN_COOKIE = { 'X-Refresh-Token': 'cookie' } as const;

/** The role of whoever was signed in: whether it is worth asking at the start, as the cookie itself can not be seen. */
const HINT = 'switchboard.signed-in';
/** A token that is about to expire is swapped before it is used; milliseconds. */
const EARLY_MS = 30_000;

const store = createStore<Session>({ state: 'unknown' });
const tabs = new BroadcastChannel('switchboard-session');

tabs.addEventListener('message', ({ data }: MessageEvent<Session>) => store.set(data));

export const sessionStore = store;
export const useSession = (): Session => useStore(store);

/** The person who is signed in. @throws where nobody is: pages that ask are shown to people who are. */
export function useUser(): UserView {
  const session = useSession();
  if (session.state !== 'signed-in') throw new Error('nobody is signed in');
  return session.user;
}

function change(session: Session): void {
  if (session.state === 'signed-in') localStorage.setItem(HINT, session.user.role);
  else localStorage.removeItem(HINT);
  store.set(session);
  tabs.postMessage(session);
}

export function signedIn({ user, accessToken, expiresIn }: TokenPair): void {
  change({ state: 'signed-in', user, token: accessToken, expiresAt: Date.now() + expiresIn * 1_000 });
}

export function signedOut(expired = false): void {
  change({ state: 'signed-out', expired });
}

/** The profile was changed. */
export function userChanged(user: UserView): void {
  const session = store.get();
  if (session.state === 'signed-in') change({ ...session, user });
}

/** Of whoever was signed in last, and may still be. */
export const lastRole = (): string | undefined => localStorage.getItem(HINT) ?? undefined;

/** At the start: whoever was signed in still is. */
export async function restore(): Promise<void> {
  if (lastRole() === undefined) return store.set({ state: 'signed-out', expired: false });
  await refresh('').catch(() => store.set({ state: 'signed-out', expired: false }));
}

/** A token that works for a while yet; undefined where nobody is signed in. @param earlyMs for how long at least; milliseconds. */
export async function freshToken(earlyMs = EARLY_MS): Promise<string | undefined> {
  const session = store.get();
  if (session.state !== 'signed-in') return undefined;
  if (session.expiresAt - Date.now() > earlyMs) return session.token;
  return refresh(session.token);
}

/**
 * Swaps the refresh token. Several tabs share one cookie, and a token works once: they wait for one another, and whoever finds
 * another token than `stale` by then takes that.
 */
export function refresh(stale: string): Promise<string | undefined> {
  return navigator.locks.request('switchboard-refresh', async () => {
    const session = store.get();
    if (session.state === 'signed-in' && session.token !== stale) return session.token;
    try {
      signedIn(await send('POST', '/auth/refresh', { headers: IN_COOKIE, keepalive: true }));
    } catch (error) {
      if (!isProblem(error) || error.status !== 401) throw error;
      signedOut(session.state === 'signed-in');
    }
    const after = store.get();
    return after.state === 'signed-in' ? after.token : undefined;
  });
}
