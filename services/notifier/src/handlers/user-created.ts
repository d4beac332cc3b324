import type { EventHandler } from '@switchboard/messaging';
import type { HandlerDeps } from './deps';

/** A person learns that there is an account. Whoever is invited learns it from the invitation. */
export function userCreated({ deliver }: HandlerDeps): EventHandler<'user.created'> {
  return async (event, context) => {
    if (event.data.invited) return;
    await deliver(event, event.subject, { template: 'account-created', ticket: null }, context);
  };
}
