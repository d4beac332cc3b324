import { createRoot } from 'react-dom/client';
import { sessionStore } from '../src/api/session';
import { App } from '../src/app/app';
import { queries } from '../src/app/queries';
import { SIGNED_IN } from './made/people';
import { pretend } from './pretend';
import type { PageState } from './state';

const DAY_MS = 86_400_000;

/** The product itself, with everything around it made up. */
export function openState(state: PageState, place: HTMLElement): void {
  pretend(state);
  const defaults = queries.getDefaultOptions();
  queries.setDefaultOptions({ ...defaults, queries: { ...defaults.queries, retry: false } });
  // Not told to other tabs, nor kept: frames of other states lie beside this one.
  sessionStore.set(
    state.who === undefined
      ? { state: 'signed-out', expired: false }
      : { state: 'signed-in', user: SIGNED_IN[state.who], token: 'made', expiresAt: Date.now() + DAY_MS },
  );
  history.replaceState(null, '', state.path);
  createRoot(place).render(<App />);
}
