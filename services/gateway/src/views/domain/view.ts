import { type CreateViewBody, type TicketSort, VIEW_LIMITS, type ViewSharing } from '@switchboard/contracts';
import { isStaff, type Principal } from '../../domain/principal';
import { forbidden } from '../../domain/refusal';
import type { Kind, Shareable } from '../../sharing/domain/shareable';

/** A list with a name. */
export interface View extends Shareable {
  readonly name: string;
  readonly filters: CreateViewBody['filters'];
  readonly sort: TicketSort;
  readonly columns: readonly string[] | null;
  readonly order: number;
  readonly shared: ViewSharing | null;
}

export const viewKind: Kind<View> = {
  name: 'view',
  event: 'view.changed',
  told: ['name', 'filters', 'sort', 'columns', 'order', 'shared', 'owner'],
  room: { own: VIEW_LIMITS.own, code: 'too_many_views' },
  maySee: ({ owner, shared }, by) => {
    if (owner === by.id) return true;
    if (shared === null) return false;
    if (by.role === 'admin') return true;
    return (shared.role ?? by.role) === by.role && (shared.team === undefined || by.teams.includes(shared.team));
  },
};

/** Admins share with anybody, agents with agents and with their own teams. @throws Refusal `forbidden`. */
export function checkMayShare(shared: ViewSharing | null, by: Principal): void {
  if (shared === null || by.role === 'admin') return;
  if (!isStaff(by)) throw forbidden('Only agents and admins may share views.');
  if (shared.role !== undefined && shared.role !== 'agent') throw forbidden('Agents share views with agents or teams.');
  if (shared.team !== undefined && !by.teams.includes(shared.team))
    throw forbidden('Agents share views with teams of their own.');
}
