import { useEffect, useRef } from 'react';

type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const WRITING = 'input, textarea, select, [contenteditable], [role=menu], [role=dialog]';

/** Single keys that do something wherever the focus is, but where one writes or chooses. `Shift+a` for a capital. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(WRITING)) return;
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
