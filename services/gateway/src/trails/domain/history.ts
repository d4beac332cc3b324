import type { AuditEntry, DeskTaxonomy, FieldChange } from '@switchboard/contracts';
import type { Position } from '../../domain/cursor';
import { isStaff, type Principal } from '../../domain/principal';
import { malformed } from '../../domain/refusal';

/** What a requester sees of an own ticket's trail; the rest is how the help desk works inside. */
export const REQUESTER_EVENTS = [
  'ticket.created',
  'ticket.status_changed',
  'ticket.assigned',
  'attachment.added',
  'attachment.removed',
] as const;

const REQUESTER_CHANGES: readonly string[] = ['status', 'assignee', 'title', 'description', 'attachment'];

/** Also fields of this desk that everybody sees, which are named `fields.KEY`. */
export function changesForRequester(
  changes: readonly FieldChange[],
  { fields }: Pick<DeskTaxonomy, 'fields'>,
): FieldChange[] {
  const visible = fields.filter(({ visibleTo }) => visibleTo === 'everybody').map(({ key }) => `fields.${key}`);
  return changes.filter(({ field }) => REQUESTER_CHANGES.includes(field) || visible.includes(field));
}

/** Why somebody changed the status is for all who see that; other reasons are the help desk's own. */
export function reasonFor({ type, event }: Pick<AuditEntry, 'type' | 'event'>, viewer: Principal): string | undefined {
  if (!isStaff(viewer) && type !== 'ticket.status_changed') return undefined;
  // Whoever wrote past the services may have left anything.
  const reason = (event.data as { reason?: unknown } | undefined)?.reason;
  return typeof reason === 'string' ? reason : undefined;
}

/** Where a page of the history ended, as the trail knows it. */
export interface HistoryPosition {
  readonly at: Date;
  readonly sequence: number;
  /** Place in the chain: tells apart what is otherwise equal. */
  readonly index: number;
}

/** A cursor names the entry, not its place: requesters could count from places what happened in between that they may not see. */
export const toCursor = ({ _id: id, at }: { readonly _id: string; readonly at: Date }): Position => ({
  value: at.getTime(),
  id,
});

export const noSuchEntry = () => malformed('/cursor', 'is not a cursor of this list');
