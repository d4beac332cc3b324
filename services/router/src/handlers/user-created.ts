import type { EventHandler } from '@switchboard/messaging';
import { applyProfile } from '../routing/apply-profile';
import { type RoutingDeps, triggeredBy } from '../routing/deps';
import type { Dispatcher } from '../routing/dispatcher';

/** A new agent may take what waits. Others are not stored: nothing is older than this event that a row would fend off. */
export function onUserCreated(deps: RoutingDeps, dispatcher: Dispatcher): EventHandler<'user.created'> {
  return async (event, context) => {
    const profile = event.data.user;
    if (profile.role !== 'agent') return;
    const user = { id: event.subject, profile, sequence: event.sequence, matters: true };
    await applyProfile(deps, dispatcher, user, triggeredBy(event, context));
  };
}
