import {
  EditMessageBody,
  MessageListQuery,
  MessagePage,
  MessageVersionsView,
  MessageView,
  PAGE_LIMITS,
  PostMessageBody,
} from '@switchboard/contracts';
import { decodeCursor, encodeCursor } from '../../domain/cursor';
import { isStaff } from '../../domain/principal';
import { forbidden } from '../../domain/refusal';
import { callerOf } from '../../http/access';
import { causeOf } from '../../http/correlation';
import { createOnce, type IdempotencyPorts } from '../../http/idempotency';
import { pageFrom } from '../../http/page';
import { idParams, messageParams } from '../../http/paths';
import type { App } from '../../http/types';
import { findSurvivor } from '../../merge/usecases/merge-ticket';
import { changeMessage, type EditMessagePorts } from '../usecases/edit-message';
import { countUnread, placeOf, type ReadMarkPorts } from '../usecases/mark-read';
import { readMessage, scopeOf } from '../usecases/messages';
import { postMessage } from '../usecases/post-message';
import { messageView, shownTo, versionsView } from './views';

const tags = ['conversation'];

export type MessageRoutePorts = EditMessagePorts & ReadMarkPorts & IdempotencyPorts;

/** What requester and agents write to each other on a ticket, and what agents write among themselves. */
export function messageRoutes(app: App, ports: MessageRoutePorts): void {
  app.post(
    '/tickets/:id/messages',
    {
      config: {
        access: 'signed-in',
        idempotencyKey: true,
        refuses: {
          403: [],
          409: ['ticket_closed'],
          422: ['status_needs_reply', 'transition_not_allowed', 'attachment_not_usable'],
        },
      },
      schema: {
        tags,
        operationId: 'postMessage',
        summary: 'Write a reply or a note on a ticket',
        description:
          'Answers once the message is durable; what follows from it (first response, a woken ticket, its status, mails) follows. Takes an ' +
          '`Idempotency-Key`. Notes (`internal`) and `status` are for agents and admins. `@name` and `@address` call agents who may ' +
          'see the ticket. 409 `ticket_closed`: reopen the ticket first; notes may be written all the same.',
        params: idParams,
        body: PostMessageBody,
        response: { 201: MessageView },
      },
    },
    async (request, reply) =>
      createOnce<MessageView>(ports, request, reply, {
        make: async id => {
          const by = callerOf(request);
          const { body, params } = request;
          const message = await postMessage(ports, { id, ticketId: params.id, body, by, cause: causeOf(request) });
          return { at: `/tickets/${message.ticketId}/messages/${message._id}`, body: messageView(message, by) };
        },
        again: async first => {
          const by = callerOf(request);
          await readMessage(ports, { ticketId: first.ticketId, messageId: first.id }, by);
          return shownTo(by, first);
        },
      }),
  );

  app.get(
    '/tickets/:id/messages',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'listMessages',
        summary: 'The conversation on a ticket, oldest first',
        description:
          'Agents and admins also get notes. `unread`: messages of others behind what the caller has marked as read.',
        params: idParams,
        querystring: MessageListQuery,
        response: { 200: MessagePage },
      },
    },
    async request => {
      const caller = callerOf(request);
      const { limit = PAGE_LIMITS.default, cursor, sort = 'createdAt', total } = request.query;
      const ticket = await findSurvivor(ports.tickets, request.params.id, caller);
      const messages = scopeOf(ticket, caller);
      const scope = { list: 'messages', ticketId: ticket._id, notes: messages.notes, caller: caller.id, sort };
      const after = cursor === undefined ? undefined : decodeCursor(cursor, scope);
      const found = await ports.messages.list(messages, sort, limit, after);
      return {
        ...pageFrom(
          found,
          limit,
          message => messageView(message, caller),
          last => encodeCursor(placeOf(last), scope),
        ),
        ...(total ? { total: await ports.messages.count(messages) } : {}),
        unread: await countUnread(ports, ticket, caller),
      };
    },
  );

  app.get(
    '/tickets/:id/messages/:messageId',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'getMessage',
        summary: 'One message',
        params: messageParams,
        response: { 200: MessageView },
      },
    },
    async request => {
      const caller = callerOf(request);
      const { id: ticketId, messageId } = request.params;
      return messageView((await readMessage(ports, { ticketId, messageId }, caller)).message, caller);
    },
  );

  app.patch(
    '/tickets/:id/messages/:messageId',
    {
      config: { access: 'signed-in', refuses: { 403: [], 409: ['edit_window_over', 'too_many_edits'] } },
      schema: {
        tags,
        operationId: 'editMessage',
        summary: 'Write an own message anew',
        description:
          'For `MESSAGE_EDIT_MINUTES` after it was posted (409 `edit_window_over`), 20 times at most (409 `too_many_edits`). Agents ' +
          'and admins can read what it said before.',
        params: messageParams,
        body: EditMessageBody,
        response: { 200: MessageView },
      },
    },
    async request => {
      const by = callerOf(request);
      const { id: ticketId, messageId } = request.params;
      const cause = causeOf(request);
      return messageView(await changeMessage(ports, { ticketId, messageId, body: request.body.body, by, cause }), by);
    },
  );

  app.get(
    '/tickets/:id/messages/:messageId/versions',
    {
      config: { access: 'signed-in', refuses: { 403: [] } },
      schema: {
        tags,
        operationId: 'listMessageVersions',
        summary: 'What a message said before it was edited',
        description: 'Agents and admins.',
        params: messageParams,
        response: { 200: MessageVersionsView },
      },
    },
    async request => {
      const caller = callerOf(request);
      const { id: ticketId, messageId } = request.params;
      // First whether it exists for the caller: a note is not found, an own message is not allowed.
      const { message } = await readMessage(ports, { ticketId, messageId }, caller);
      if (!isStaff(caller)) throw forbidden('Only agents and admins may see earlier versions.');
      return versionsView(message);
    },
  );
}
