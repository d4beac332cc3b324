import type { EventHandler } from '@switchboard/messaging';
import { applyProfile } from '../usecases/apply-profile';
import { type RouterDeps, triggeredBy } from '../usecases/deps';
import type { Dispatcher } from '../usecases/dispatcher';

/** A new agent may take what waits, an invited one once they have accepted. Others are not stored: nothing is older than this event that a row would fend off. */
export function onUserCreated(deps: RouterDeps, dispatcher: Dispatcher): EventHandler<'user.created'> {
  return async (event, context) => {
    const { user: told, invited } = event.data;
    if (told.role !== 'agent') return;
    // Events of former versions say only that somebody was invited.
    const profile = { ...told, usable: told.usable ?? !invited };
    const user = { id: event.subject, profile, sequence: event.sequence, matters: true };
    await applyProfile(deps, dispatcher, user, triggeredBy(event, context));
  };
}
