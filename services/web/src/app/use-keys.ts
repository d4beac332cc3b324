import { useEffect, useRef } from 'react';
import { hasSingleKeys } from './single-keys';

type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const WRITING = 'input, textarea, select, [contenteditable], [role=menu], [role=dialog]';

/** Whether a key is a part of what somebody writes or chooses. */
export const isWriting = ({ target, isComposing }: KeyboardEvent): boolean =>
  isComposing || (target instanceof Element && target.closest(WRITING) !== null);

/** What has the focus and takes Enter itself. */
const ENTERED = 'a, button, summary';
const isForFocused = ({ key, target }: KeyboardEvent) =>
  key === 'Enter' && target instanceof Element && target.closest(ENTERED) !== null;

/** Single keys that do something wherever the focus is, but where one writes or chooses. `Shift+a` for a capital. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isWriting(event)) return;
      if (event.key.length === 1 && !hasSingleKeys()) return;
      if (isForFocused(event)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const run = latest.current[event.shiftKey && key !== '?' ? `Shift+${key}` : key];
      if (!run) return;
      event.preventDefault();
      run(event);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
