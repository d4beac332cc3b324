import {
  CreateViewBody,
  type CurrentTaxonomy,
  SavedView,
  VIEW_LIMITS,
  ViewListQuery,
  ViewPage,
  ViewPatchBody,
} from '@switchboard/contracts';
import { Type } from 'typebox';
import type { Principal } from '../../domain/principal';
import { Refusal } from '../../domain/refusal';
import { callerOf } from '../../http/access';
import { type IdempotencyPorts, onceOnly } from '../../http/idempotency';
import { BASE_PATH, idParams } from '../../http/paths';
import type { App } from '../../http/types';
import { ticketFilter } from '../../tickets/routes/ticket-query';
import type { TicketFilter, Tickets } from '../../tickets/ports';
import { mayChange, type View } from '../domain/view';
import { changeView, createView, readView, removeView, type ViewsPorts } from '../usecases/views';

const tags = ['tickets'];

/** Views that are counted at a time. */
const LANES = 4;

interface CountPorts {
  readonly tickets: Tickets;
  readonly taxonomy: CurrentTaxonomy;
}

export type ViewPorts = ViewsPorts & IdempotencyPorts & CountPorts;

/** Lists of tickets that people keep under a name. */
export function viewRoutes(app: App, ports: ViewPorts): void {
  app.get(
    '/views',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'listViews',
        summary: 'Saved views of the caller, and those shared with them',
        description: `All on one page, ${VIEW_LIMITS.listed} at most. A desk begins with three for agents. \`counts=true\` counts what the caller may see, up to ${VIEW_LIMITS.counted} in each.`,
        querystring: ViewListQuery,
        response: { 200: ViewPage },
      },
    },
    async request => {
      const caller = callerOf(request);
      const views = await ports.views.listFor(caller);
      const counts = request.query.counts ? await countsOf(ports, views, caller) : [];
      return { items: views.map((view, at) => ({ ...savedView(view, caller), ...counts[at] })), nextCursor: null };
    },
  );

  app.post(
    '/views',
    {
      config: { access: 'signed-in', idempotencyKey: true, refuses: { 409: ['too_many_views'] } },
      schema: {
        tags,
        operationId: 'createView',
        summary: 'Save a list under a name',
        description: `Agents may share it with agents and with their own teams, admins with anybody. 409 \`too_many_views\` beyond ${VIEW_LIMITS.own}.`,
        body: CreateViewBody,
        response: { 201: SavedView },
      },
    },
    async (request, reply) =>
      onceOnly(ports, request, reply, {
        create: async id => {
          const caller = callerOf(request);
          const view = await createView(ports, id, request.body, caller);
          return { status: 201, headers: { location: `${BASE_PATH}/views/${view.id}` }, body: savedView(view, caller) };
        },
        again: async first => {
          const caller = callerOf(request);
          return savedView(await readView(ports, (first as SavedView).id, caller), caller);
        },
      }) as Promise<SavedView>,
  );

  app.get(
    '/views/:id',
    {
      config: { access: 'signed-in' },
      schema: { tags, operationId: 'getView', summary: 'One view', params: idParams, response: { 200: SavedView } },
    },
    async request => {
      const caller = callerOf(request);
      return savedView(await readView(ports, request.params.id, caller), caller);
    },
  );

  app.patch(
    '/views/:id',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'changeView',
        summary: 'Change a view',
        description: 'Its owner, and admins those that are shared.',
        params: idParams,
        body: ViewPatchBody,
        response: { 200: SavedView },
      },
    },
    async request => {
      const caller = callerOf(request);
      return savedView(await changeView(ports, request.params.id, request.body, caller), caller);
    },
  );

  app.delete(
    '/views/:id',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'removeView',
        summary: 'Remove a view',
        params: idParams,
        response: { 204: Type.Null({ description: 'Removed' }) },
      },
    },
    async (request, reply) => {
      await removeView(ports, request.params.id, callerOf(request));
      return reply.code(204).send(null);
    },
  );
}

type Count = Pick<SavedView, 'count' | 'countIsMore'>;

/** A few at a time, each as far as it is counted at most. */
async function countsOf(
  { tickets, taxonomy }: CountPorts,
  views: readonly View[],
  caller: Principal,
): Promise<Count[]> {
  const counts = new Array<Count>(views.length);
  const queue = views.entries();
  const lane = async () => {
    for (const [at, { filters }] of queue) {
      const filter = filterOf(filters, caller, taxonomy);
      const found = filter ? await tickets.count(filter, VIEW_LIMITS.counted + 1) : 0;
      counts[at] = { count: Math.min(found, VIEW_LIMITS.counted), countIsMore: found > VIEW_LIMITS.counted };
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return counts;
}

/** Undefined where it asks for a field that is gone, or that the caller may not know of: nothing is found by that. */
function filterOf(filters: View['filters'], caller: Principal, taxonomy: CurrentTaxonomy): TicketFilter | undefined {
  try {
    return ticketFilter(filters, caller, taxonomy);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const savedView = (view: View, viewer: Principal): SavedView => ({
  id: view.id,
  name: view.name,
  filters: view.filters,
  sort: view.sort,
  columns: view.columns === null ? null : [...view.columns],
  order: view.order,
  shared: view.shared,
  owner: view.owner,
  mayChange: mayChange(view, viewer),
  createdAt: view.createdAt.toISOString(),
  updatedAt: view.updatedAt.toISOString(),
});
