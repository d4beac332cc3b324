import type { CreateViewBody, TicketSort, ViewSharing } from '@switchboard/contracts';
import { isStaff, type Principal } from '../../domain/principal';
import { forbidden, Refusal } from '../../domain/refusal';

/** A list with a name. */
export interface View {
  readonly id: string;
  readonly name: string;
  readonly filters: CreateViewBody['filters'];
  readonly sort: TicketSort;
  readonly columns: readonly string[] | null;
  readonly order: number;
  readonly shared: ViewSharing | null;
  /** Null: it came with the desk. */
  readonly owner: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

type Whose = Pick<View, 'owner' | 'shared'>;

export function maySee({ owner, shared }: Whose, by: Principal): boolean {
  if (owner === by.id) return true;
  if (shared === null) return false;
  if (by.role === 'admin') return true;
  return (shared.role ?? by.role) === by.role && (shared.team === undefined || by.teams.includes(shared.team));
}

/** Its owner may; of shared ones admins too. */
export const mayChange = ({ owner, shared }: Whose, by: Principal): boolean =>
  owner === by.id || (shared !== null && by.role === 'admin');

/** Admins share with anybody, agents with agents and with their own teams. @throws Refusal `forbidden`. */
export function checkMayShare(shared: ViewSharing | null, by: Principal): void {
  if (shared === null || by.role === 'admin') return;
  if (!isStaff(by)) throw forbidden('Only agents and admins may share views.');
  if (shared.role !== undefined && shared.role !== 'agent') throw forbidden('Agents share views with agents or teams.');
  if (shared.team !== undefined && !by.teams.includes(shared.team))
    throw forbidden('Agents share views with teams of their own.');
}

/** @throws Refusal `too_many_views`. */
export function checkRoom(count: number, max: number): void {
  if (count >= max)
    throw new Refusal('conflict', 'too_many_views', `Nobody has more than ${max} views. Remove one first.`);
}
