import { type CreateViewBody, VIEW_LIMITS, type ViewPatchBody } from '@switchboard/contracts';
import type { Clock } from '@switchboard/kernel';
import type { Principal } from '../../domain/principal';
import { forbidden, notFound } from '../../domain/refusal';
import { checkMayShare, checkRoom, mayChange, maySee, type View } from '../domain/view';
import type { Views } from '../ports';

export interface ViewsPorts {
  readonly views: Views;
  readonly clock: Clock;
}

/** @throws Refusal `forbidden`, `too_many_views`. */
export async function createView(ports: ViewsPorts, id: string, body: CreateViewBody, by: Principal): Promise<View> {
  const { name, filters, sort = '-createdAt', columns = null, order = 0, shared = null } = body;
  checkMayShare(shared, by);
  const before = await ports.views.find(id);
  if (before) return before;
  checkRoom(await ports.views.countOf(by.id), VIEW_LIMITS.own);
  const now = ports.clock.now();
  return ports.views.create({
    id,
    name,
    filters,
    sort,
    columns,
    order,
    shared,
    owner: by.id,
    createdAt: now,
    updatedAt: now,
  });
}

/** @throws Refusal `not_found`, also for what others keep to themselves. */
export async function readView({ views }: Pick<ViewsPorts, 'views'>, id: string, by: Principal): Promise<View> {
  const view = await views.find(id);
  if (!view || !maySee(view, by)) throw notFound('view');
  return view;
}

/** @throws Refusal `not_found`, `forbidden`. */
export async function changeView(ports: ViewsPorts, id: string, body: ViewPatchBody, by: Principal): Promise<View> {
  const view = await changeable(ports, id, by);
  if (body.shared !== undefined) checkMayShare(body.shared, by);
  const changed = await ports.views.change(view.id, { ...body, updatedAt: ports.clock.now() });
  if (!changed) throw notFound('view');
  return changed;
}

/** @throws Refusal `not_found`, `forbidden`. */
export async function removeView(ports: ViewsPorts, id: string, by: Principal): Promise<void> {
  await ports.views.remove(await changeable(ports, id, by));
}

async function changeable(ports: ViewsPorts, id: string, by: Principal): Promise<View> {
  const view = await readView(ports, id, by);
  if (!mayChange(view, by)) throw forbidden('Only its owner may change a view, and admins those that are shared.');
  return view;
}
