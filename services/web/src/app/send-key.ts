import type { KeyboardEvent } from 'react';

/** `Ctrl ↵` (`⌘ ↵`) anywhere in a form sends it. */
export function sendKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
