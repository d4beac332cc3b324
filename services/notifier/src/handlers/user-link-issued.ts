import type { LinkPurpose } from '@switchboard/contracts';
import type { EventHandler } from '@switchboard/messaging';
import type { Template } from '../domain/notification';
import type { HandlerDeps } from './deps';

const TEMPLATE: Record<LinkPurpose, Template> = {
  invitation: 'invitation',
  reset: 'password-reset',
  verify: 'address-confirmation',
};

/** A person gets the link that was made for them. */
export function userLinkIssued({ deliver }: HandlerDeps): EventHandler<'user.link_issued'> {
  return (event, context) => {
    const { linkId, purpose } = event.data;
    return deliver(
      event,
      event.subject,
      { template: TEMPLATE[purpose], ticket: null, link: { id: linkId, purpose } },
      context,
    );
  };
}
