import { useCallback, useEffect, useRef, useState } from 'react';
import { useUser } from '../api/session';

const KEEP_AFTER_MS = 300;

/** What somebody is writing, kept on this device until it is sent. @param name of the draft; each person has their own. */
export function useDraft<T>(name: string, empty: T): readonly [T, (next: T) => void, () => void] {
  const { id } = useUser();
  const key = `switchboard.draft.${id}.${name}`;
  const [draft, setDraft] = useState<T>(() => read(key) ?? empty);
  const latest = useRef(draft);
  const forgotten = useRef(false);

  const change = useCallback((next: T) => {
    forgotten.current = false;
    latest.current = next;
    setDraft(next);
  }, []);
  const forget = useCallback(() => {
    forgotten.current = true;
    localStorage.removeItem(key);
    latest.current = empty;
    setDraft(empty);
    // `empty` is a constant of its page.
  }, [key]);

  useEffect(() => {
    if (forgotten.current) return undefined;
    const timer = setTimeout(() => write(key, latest.current, empty), KEEP_AFTER_MS);
    return () => {
      clearTimeout(timer);
      // Leaving the page is no reason to lose the last word.
      if (!forgotten.current) write(key, latest.current, empty);
    };
  }, [key, draft, empty]);
  return [draft, change, forget];
}

function read<T>(key: string): T | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
}

function write(key: string, draft: unknown, empty: unknown): void {
  const text = JSON.stringify(draft);
  try {
    if (text === JSON.stringify(empty)) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // A full store: what is written stays on the page.
  }
}
