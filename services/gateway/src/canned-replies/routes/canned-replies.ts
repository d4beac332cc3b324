import {
  CANNED_REPLY_LIMITS,
  CannedReplyListQuery,
  CannedReplyPage,
  CannedReplyPatchBody,
  CannedReplyView,
  CreateCannedReplyBody,
  PAGE_LIMITS,
  RenderedReplyView,
  RenderReplyQuery,
} from '@switchboard/contracts';
import { Type } from 'typebox';
import { decodeCursor, encodeCursor } from '../../domain/cursor';
import type { Principal } from '../../domain/principal';
import { callerOf } from '../../http/access';
import { type IdempotencyPorts, onceOnly } from '../../http/idempotency';
import { pageFrom } from '../../http/page';
import { BASE_PATH, idParams } from '../../http/paths';
import type { App } from '../../http/types';
import { type CannedReply, mayChange } from '../domain/canned-reply';
import { type CannedReplyPorts, changeReply, createReply, readReply, removeReply } from '../usecases/canned-replies';
import { renderForTicket, type RenderPorts } from '../usecases/render-reply';

const tags = ['canned-replies'];

/** What a body breaks where it is well-formed. */
const OF_FIELDS = ['unknown_category', 'unknown_team', 'unknown_variable'];

export type CannedReplyRoutePorts = CannedReplyPorts & RenderPorts & IdempotencyPorts;

/** Answers that agents and admins write once and use often. */
export function cannedReplyRoutes(app: App, ports: CannedReplyRoutePorts): void {
  app.get(
    '/canned-replies',
    {
      config: { access: 'staff' },
      schema: {
        tags,
        operationId: 'listCannedReplies',
        summary: 'Canned replies of the caller, and those shared with them, newest first',
        querystring: CannedReplyListQuery,
        response: { 200: CannedReplyPage },
      },
    },
    async request => {
      const caller = callerOf(request);
      const { limit = PAGE_LIMITS.default, cursor, total, ...filter } = request.query;
      const scope = { list: 'canned-replies', filter, caller: caller.id };
      const after = cursor === undefined ? {} : { after: decodeCursor(cursor, scope) };
      const found = await ports.cannedReplies.listFor(caller, { ...filter, ...after }, limit);
      return {
        ...pageFrom(
          found,
          limit,
          reply => replyView(reply, caller),
          ({ createdAt, id }) => encodeCursor({ value: createdAt.getTime(), id }, scope),
        ),
        ...(total ? { total: await ports.cannedReplies.countFor(caller, filter) } : {}),
      };
    },
  );

  app.post(
    '/canned-replies',
    {
      config: { access: 'staff', idempotencyKey: true, refuses: { 409: ['too_many_replies'], 422: OF_FIELDS } },
      schema: {
        tags,
        operationId: 'createCannedReply',
        summary: 'Write a canned reply',
        description: `Takes an \`Idempotency-Key\`. Admins share it with everybody and with any team, agents with teams of their own. 409 \`too_many_replies\` beyond ${CANNED_REPLY_LIMITS.own} of one person.`,
        body: CreateCannedReplyBody,
        response: { 201: CannedReplyView },
      },
    },
    async (request, reply) =>
      onceOnly(ports, request, reply, {
        create: async id => {
          const caller = callerOf(request);
          const made = await createReply(ports, id, request.body, caller);
          const headers = { location: `${BASE_PATH}/canned-replies/${made.id}` };
          return { status: 201, headers, body: replyView(made, caller) };
        },
        again: async first => {
          const caller = callerOf(request);
          return replyView(await readReply(ports, (first as CannedReplyView).id, caller), caller);
        },
      }) as Promise<CannedReplyView>,
  );

  app.get(
    '/canned-replies/:id',
    {
      config: { access: 'staff' },
      schema: {
        tags,
        operationId: 'getCannedReply',
        summary: 'One canned reply, as it was written',
        params: idParams,
        response: { 200: CannedReplyView },
      },
    },
    async request => {
      const caller = callerOf(request);
      return replyView(await readReply(ports, request.params.id, caller), caller);
    },
  );

  app.get(
    '/canned-replies/:id/rendered',
    {
      config: { access: 'staff', refuses: { 422: ['reply_too_long'] } },
      schema: {
        tags,
        operationId: 'renderCannedReply',
        summary: 'A canned reply with the values of one ticket',
        description:
          'Sends nothing. Values are escaped: what a requester typed as a name or a title stays text, whatever signs are in it.',
        params: idParams,
        querystring: RenderReplyQuery,
        response: { 200: RenderedReplyView },
      },
    },
    async request => renderForTicket(ports, request.params.id, request.query.ticketId, callerOf(request)),
  );

  app.patch(
    '/canned-replies/:id',
    {
      config: { access: 'staff', refuses: { 422: OF_FIELDS } },
      schema: {
        tags,
        operationId: 'changeCannedReply',
        summary: 'Change a canned reply',
        description: 'Its owner, and admins those that are shared.',
        params: idParams,
        body: CannedReplyPatchBody,
        response: { 200: CannedReplyView },
      },
    },
    async request => {
      const caller = callerOf(request);
      return replyView(await changeReply(ports, request.params.id, request.body, caller), caller);
    },
  );

  app.delete(
    '/canned-replies/:id',
    {
      config: { access: 'staff' },
      schema: {
        tags,
        operationId: 'removeCannedReply',
        summary: 'Remove a canned reply',
        description: 'Its owner, and admins those that are shared.',
        params: idParams,
        response: { 204: Type.Null({ description: 'Removed' }) },
      },
    },
    async (request, reply) => {
      await removeReply(ports, request.params.id, callerOf(request));
      return reply.code(204).send(null);
    },
  );
}

const replyView = (reply: CannedReply, viewer: Principal): CannedReplyView => ({
  ...reply,
  mayChange: mayChange(reply, viewer),
  createdAt: reply.createdAt.toISOString(),
  updatedAt: reply.updatedAt.toISOString(),
});
