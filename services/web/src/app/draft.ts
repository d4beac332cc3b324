import { useMemo } from 'react';
import { useUser } from '../api/session';
import { createStore, type Store, useStore } from '../api/store';

/** What is being written, as JSON; it outlives the component, so that whatever becomes of a try to send it finds its place. */
const drafts = new Map<string, Store<string | null>>();

/** What somebody is writing, kept on this device until it is sent. @param name of the draft; each person has their own. */
export function useDraft<T>(name: string, empty: T): readonly [T, (change: (now: T) => T) => void, () => void] {
  const { id } = useUser();
  const key = `switchboard.draft.${id}.${name}`;
  const store = storeOf(key);
  const text = useStore(store);
  const draft = useMemo(() => parsed<T>(text) ?? empty, [text, key]);
  return useMemo(() => {
    const set = (next: T) => {
      const json = JSON.stringify(next);
      const isEmpty = json === JSON.stringify(empty);
      store.set(isEmpty ? null : json);
      write(key, isEmpty ? null : json);
    };
    return [draft, (change: (now: T) => T) => set(change(parsed<T>(store.get()) ?? empty)), () => set(empty)] as const;
    // `empty` is a constant of its page.
  }, [store, draft, key]);
}

function storeOf(key: string): Store<string | null> {
  const store = drafts.get(key) ?? createStore(read(key));
  drafts.set(key, store);
  return store;
}

function parsed<T>(text: string | null): T | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // A full store: what is written stays on the page.
  }
}
