import type { PostMessageBody } from '@switchboard/contracts';
import { type Clock, TransientError } from '@switchboard/kernel';
import type { Cause, MessageDocument } from '@switchboard/persistence';
import type { Principal } from '../../domain/principal';
import type { Users } from '../../people/ports';
import type { LifeCycleRules } from '../../tickets/domain/life-cycle';
import { findSurvivor } from '../../merge/usecases/merge-ticket';
import { checkMaySpeak } from '../../tickets/domain/visibility';
import { checkMayWrite } from '../domain/may-write';
import { messagePosted, newMessage } from '../domain/message';
import type { ReadPorts } from './messages';
import { resolveAttachments, unusable, type UsePorts } from './resolve-attachments';
import { resolveMentions } from './resolve-mentions';

export interface PostMessagePorts extends ReadPorts, UsePorts, LifeCycleRules {
  readonly users: Users;
  readonly clock: Clock;
}

/**
 * Writes a message together with its `message.posted`, from which all else follows: the ticket's reaction, mails, pushes.
 * @param id the same id makes the message once, however often it is tried.
 * @throws Refusal `not_found`, `forbidden`, `ticket_closed`, `status_needs_reply`, `transition_not_allowed`, `reopen_window_over`,
 * `attachment_not_usable`.
 */
export async function postMessage(
  ports: PostMessagePorts,
  request: { id: string; ticketId: string; body: PostMessageBody; by: Principal; cause: Cause },
): Promise<MessageDocument> {
  const { id, ticketId, body, by, cause } = request;
  const ticket = await findSurvivor(ports.tickets, ticketId, by);
  checkMaySpeak(ticket, by);
  // An earlier try of the same request got as far as the write, after which the ticket may have changed.
  const mine = await ports.messages.find(id);
  if (mine) return mine;
  const now = ports.clock.now();
  checkMayWrite(ticket, body, { by, now, rules: ports });
  const mentions = await resolveMentions(ports.users, body.body, ticket, by);
  const attachments = await resolveAttachments(ports, body.attachments ?? [], ticket, by);
  const message = newMessage({ id, ticket, body, by, mentions, attachments, now });
  const created = await ports.messages.create(message, [messagePosted(message, by, body.status)], cause);
  // Another message has just taken one of them.
  if (created === 'attachment_taken') throw unusable(0);
  const stored = created === 'id_taken' ? await ports.messages.find(id) : created;
  if (!stored) throw new TransientError('message_gone', 'The message was there, and then it was not.');
  return stored;
}
