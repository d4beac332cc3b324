import type { EventHandler } from '@switchboard/messaging';
import type { HandlerParts } from './parts';

/** A person learns that there is an account, or an invitation to one. */
export function userCreated({ deliver }: HandlerParts): EventHandler<'user.created'> {
  return (event, context) =>
    deliver(event, event.subject, { template: 'account-created', ticket: null, invited: event.data.invited }, context);
}
