import type { Clock } from '@switchboard/kernel';
import type { Cause, NewAggregate } from '@switchboard/persistence';
import { checkVersion } from '../../domain/etag';
import { actorOf, type Principal } from '../../domain/principal';
import { forbidden, notFound } from '../../domain/refusal';
import { changeEvents, checkRoom, differences, type Kind, mayChange, type Shareable } from '../domain/shareable';
import type { Shareables } from '../ports';

/** Where they are, and their rules. */
export interface Shelf<T extends Shareable> {
  readonly kind: Kind<T>;
  readonly items: Shareables<T>;
  readonly clock: Clock;
}

export interface ItemRequest {
  readonly id: string;
  readonly by: Principal;
  readonly cause: Cause;
  /** Versions that `If-Match` named. */
  readonly accepted?: readonly number[] | undefined;
}

/** @throws Refusal with the code of the kind where there is no room. */
export async function addItem<T extends Shareable>(
  { kind, items, clock }: Shelf<T>,
  { id, by, cause }: ItemRequest,
  fields: Omit<NewAggregate<T>, '_id' | 'owner' | 'createdAt'>,
): Promise<T> {
  const before = await items.find(id);
  if (before) return before;
  checkRoom(kind, await items.countOf(by.id));
  const item = { ...fields, _id: id, owner: by.id, createdAt: clock.now() } as unknown as NewAggregate<T>;
  return items.create(item, changeEvents(kind, { before: null, after: item as unknown as T }, actorOf(by)), cause);
}

/** @throws Refusal `not_found`, also for what others keep to themselves. */
export async function readItem<T extends Shareable>(
  { kind, items }: Pick<Shelf<T>, 'kind' | 'items'>,
  id: string,
  by: Principal,
): Promise<T> {
  const item = await items.find(id);
  if (!item || !kind.maySee(item, by)) throw notFound(kind.name);
  return item;
}

/** One that the caller may change. @throws Refusal `not_found`, `forbidden`. */
export async function changeableItem<T extends Shareable>(shelf: Shelf<T>, id: string, by: Principal): Promise<T> {
  return changeable(shelf.kind, await readItem(shelf, id, by), by);
}

/** @throws Refusal `not_found`, `forbidden`, `version_stale`. */
export async function changeItem<T extends Shareable>(
  { kind, items }: Shelf<T>,
  { id, by, cause, accepted }: ItemRequest,
  patch: (item: T) => Partial<T>,
): Promise<T> {
  const result = await items.change(id, cause, before => {
    checkVersion(changeable(kind, before, by).version, accepted, kind.name);
    const set = patch(before);
    const after = { ...before, ...set };
    if (differences(Object.keys(set) as (keyof T & string)[], { before, after }).length === 0) return null;
    return { set, events: changeEvents(kind, { before, after }, actorOf(by)) };
  });
  if (result.outcome === 'missing') throw notFound(kind.name);
  return result.document;
}

/** @throws Refusal `not_found`, `forbidden`, `version_stale`. */
export async function removeItem<T extends Shareable>(
  { kind, items }: Shelf<T>,
  { id, by, cause, accepted }: ItemRequest,
): Promise<void> {
  const result = await items.change(id, cause, before => {
    checkVersion(changeable(kind, before, by).version, accepted, kind.name);
    return { deletes: true, events: changeEvents(kind, { before, after: null }, actorOf(by)) };
  });
  if (result.outcome === 'missing') throw notFound(kind.name);
}

function changeable<T extends Shareable>(kind: Kind<T>, item: T, by: Principal): T {
  if (!kind.maySee(item, by)) throw notFound(kind.name);
  if (!mayChange(item, by))
    throw forbidden(`Only its owner may change a ${kind.name}, and admins those that are shared.`);
  return item;
}
