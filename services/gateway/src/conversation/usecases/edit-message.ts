import type { Cause, MessageDocument } from '@switchboard/persistence';
import type { Principal } from '../../domain/principal';
import { notFound } from '../../domain/refusal';
import { checkMaySpeak } from '../../tickets/domain/visibility';
import { checkMayEdit, editMessage } from '../domain/edit';
import { readMessage } from './messages';
import type { PostMessagePorts } from './post-message';
import { resolveMentions } from './resolve-mentions';

export interface EditMessagePorts extends PostMessagePorts {
  /** How long a message may be edited; minutes. */
  readonly messageEditMinutes: number;
}

/** @throws Refusal `not_found`, `forbidden`, `edit_window_over`, `too_many_edits`. */
export async function changeMessage(
  ports: EditMessagePorts,
  request: { ticketId: string; messageId: string; body: string; by: Principal; cause: Cause },
): Promise<MessageDocument> {
  const { body, by, cause } = request;
  const { ticket, message } = await readMessage(ports, request, by);
  checkMaySpeak(ticket, by);
  checkMayEdit(message, by, ports.clock.now(), ports.messageEditMinutes);
  const mentions = await resolveMentions(ports.users, body, ticket, by);
  const result = await ports.messages.change(message._id, cause, (now, at) => {
    checkMayEdit(now, by, at, ports.messageEditMinutes);
    return editMessage(now, { body, mentions }, by, at);
  });
  if (result.outcome === 'missing') throw notFound('message');
  return result.document;
}
