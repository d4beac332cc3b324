import {
  CannedReplyListQuery,
  CannedReplyPage,
  CannedReplyPatchBody,
  CannedReplyView,
  CreateCannedReplyBody,
  PAGE_LIMITS,
  RenderedReplyView,
  RenderReplyQuery,
} from '@switchboard/contracts';
import { decodeCursor, encodeCursor } from '../../domain/cursor';
import type { Principal } from '../../domain/principal';
import { callerOf } from '../../http/access';
import type { IdempotencyPorts } from '../../http/idempotency';
import { pageFrom } from '../../http/page';
import { idParams } from '../../http/paths';
import type { App } from '../../http/types';
import { mayChange } from '../../sharing/domain/shareable';
import { shareableRoutes } from '../../sharing/routes/shareable-routes';
import type { CannedReply } from '../domain/canned-reply';
import { type CannedReplyPorts, changeReply, createReply, shelfOf } from '../usecases/canned-replies';
import { renderForTicket, type RenderPorts } from '../usecases/render-reply';

const tags = ['canned-replies'];

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
          ({ createdAt, _id: id }) => encodeCursor({ value: createdAt.getTime(), id }, scope),
        ),
        ...(total ? { total: await ports.cannedReplies.countFor(caller, filter) } : {}),
      };
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

  shareableRoutes<CannedReply, CreateCannedReplyBody, CannedReplyPatchBody, CannedReplyView>(app, shelfOf(ports), {
    path: '/canned-replies',
    tags,
    access: 'staff',
    schemas: { create: CreateCannedReplyBody, patch: CannedReplyPatchBody, view: CannedReplyView },
    noun: 'CannedReply',
    summaries: { create: 'Write a canned reply', read: 'One canned reply, as it was written' },
    description: 'Admins share it with everybody and with any team, agents with teams of their own.',
    refuses: { 422: ['unknown_category', 'unknown_team', 'unknown_variable'] },
    create: (body, request) => createReply(ports, body, request),
    change: (body, request) => changeReply(ports, body, request),
    view: replyView,
  });
}

const replyView = (reply: CannedReply, viewer: Principal): CannedReplyView => ({
  id: reply._id,
  version: reply.version,
  title: reply.title,
  body: reply.body,
  category: reply.category,
  shared: reply.shared,
  owner: reply.owner,
  mayChange: mayChange(reply, viewer),
  createdAt: reply.createdAt.toISOString(),
  updatedAt: reply.updatedAt.toISOString(),
});
