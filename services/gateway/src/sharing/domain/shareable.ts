import type { Actor, EventDraft, FieldChange } from '@switchboard/contracts';
import type { AggregateFields } from '@switchboard/persistence';
import type { Principal } from '../../domain/principal';
import { Refusal } from '../../domain/refusal';

/** Something of one person, which others use where it is shared with them. */
export interface Shareable extends AggregateFields {
  /** Null: it came with the desk. */
  readonly owner: string | null;
  /** With whom; null: nobody. */
  readonly shared: object | null;
  readonly createdAt: Date;
}

/** What there is of such things, and its rules. */
export interface Kind<T extends Shareable> {
  readonly name: string;
  readonly event: Extract<EventDraft['type'], 'view.changed' | 'canned_reply.changed'>;
  /** What others see of one, as the trail tells of it. */
  readonly told: readonly (keyof T & string)[];
  readonly room: { readonly own: number; readonly code: string };
  maySee(item: T, by: Principal): boolean;
}

/** Its owner may; of shared ones admins too. */
export const mayChange = ({ owner, shared }: Pick<Shareable, 'owner' | 'shared'>, by: Principal): boolean =>
  owner === by.id || (shared !== null && by.role === 'admin');

/** @throws Refusal with the code of the kind. */
export function checkRoom({ name, room }: Pick<Kind<Shareable>, 'name' | 'room'>, count: number): void {
  if (count >= room.own)
    throw new Refusal('conflict', room.code, `Nobody has more than ${room.own} of them: remove a ${name} first.`);
}

export interface Step<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** What the trail hears of a change: whatever others could see before, or can now. What somebody keeps to themselves is no fact of the desk. */
export function changeEvents<T extends Shareable>(
  kind: Kind<T>,
  { before, after }: Step<T>,
  actor: Actor,
): EventDraft[] {
  const [was, is] = [before?.shared ? before : null, after?.shared ? after : null];
  const change = was ? (is ? 'changed' : after ? 'unshared' : 'removed') : 'shared';
  // What it becomes after that is its owner's own business.
  const told = change === 'unshared' ? ['shared' as const] : kind.told;
  const changes = differences(told, { before: was, after: is });
  return changes.length === 0 ? [] : [{ type: kind.event, data: { actor, change, changes } }];
}

/** Field by field, as JSON says them. */
export function differences<T extends object>(
  fields: readonly (keyof T & string)[],
  { before, after }: Step<T>,
): FieldChange[] {
  return fields
    .map(field => ({ field, from: before?.[field] ?? null, to: after?.[field] ?? null }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}
