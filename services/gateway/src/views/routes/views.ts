import {
  CreateViewBody,
  type CurrentTaxonomy,
  SavedView,
  VIEW_LIMITS,
  ViewListQuery,
  ViewPage,
  ViewPatchBody,
} from '@switchboard/contracts';
import type { Clock } from '@switchboard/kernel';
import type { Principal } from '../../domain/principal';
import { Refusal } from '../../domain/refusal';
import { callerOf } from '../../http/access';
import type { IdempotencyPorts } from '../../http/idempotency';
import type { App } from '../../http/types';
import { mayChange } from '../../sharing/domain/shareable';
import { shareableRoutes } from '../../sharing/routes/shareable-routes';
import { addItem, changeableItem, changeItem } from '../../sharing/usecases/shareables';
import { ticketFilter } from '../../tickets/routes/ticket-query';
import type { TicketFilter, Tickets } from '../../tickets/ports';
import { checkMayShare, type View, viewKind } from '../domain/view';
import type { Views } from '../ports';

const tags = ['tickets'];

/** Views that are counted at a time. */
const LANES = 4;

interface CountPorts {
  readonly tickets: Tickets;
  readonly taxonomy: CurrentTaxonomy;
}

export type ViewPorts = IdempotencyPorts & CountPorts & { readonly views: Views; readonly clock: Clock };

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

  const shelf = { ...ports, kind: viewKind, items: ports.views };
  shareableRoutes<View, CreateViewBody, ViewPatchBody, SavedView>(app, shelf, {
    path: '/views',
    tags,
    access: 'signed-in',
    schemas: { create: CreateViewBody, patch: ViewPatchBody, view: SavedView },
    noun: 'View',
    summaries: { create: 'Save a list under a name', read: 'One view' },
    description: 'Agents may share it with agents and with their own teams, admins with anybody.',
    refuses: { 403: [] },
    create: async ({ sort = '-createdAt', columns = null, order = 0, shared = null, ...body }, request) => {
      checkMayShare(shared, request.by);
      return addItem(shelf, request, { ...body, sort, columns, order, shared });
    },
    change: async (body, request) => {
      await changeableItem(shelf, request.id, request.by);
      if (body.shared !== undefined) checkMayShare(body.shared, request.by);
      return changeItem(shelf, request, () => body);
    },
    view: savedView,
  });
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
  id: view._id,
  version: view.version,
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
