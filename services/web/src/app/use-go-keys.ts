import { useEffect, useRef } from 'react';
import { hasSingleKeys } from './single-keys';
import { isWriting } from './use-keys';

/** So long after `G` a letter goes somewhere; milliseconds. */
const SOON_MS = 1_500;

/** `G`, then a letter: it goes there, and does not do what it does alone. */
export function useGoKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let began = -Infinity;
    const press = (event: KeyboardEvent) => {
      if (!hasSingleKeys() || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isWriting(event))
        return;
      const key = event.key.toLowerCase();
      const isSoon = event.timeStamp - began < SOON_MS;
      began = key === 'g' && !isSoon ? event.timeStamp : -Infinity;
      const go = latest.current[key];
      if (!isSoon || !go) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      go();
    };
    // Before those who listen for the letter alone.
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, []);
}
