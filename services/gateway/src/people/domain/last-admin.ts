import type { Role } from '@switchboard/contracts';
import { Refusal } from '../../domain/refusal';
import { isUsable } from './user';

interface MaybeAdmin {
  readonly role: Role;
  readonly disabled: boolean;
  readonly passwordHash: string | null;
}

/** An admin who can sign in: somebody who was invited and never came does not count. */
export const isActingAdmin = (user: MaybeAdmin): boolean => user.role === 'admin' && !user.disabled && isUsable(user);

/** Whether a change would take an acting admin away. */
export const takesAdminAway = (before: MaybeAdmin, to: { role?: Role; disabled?: boolean }): boolean =>
  isActingAdmin(before) && !isActingAdmin({ ...before, ...to });

export const lastAdmin = () =>
  new Refusal('conflict', 'last_admin', 'This is the last admin who can sign in. Make somebody else an admin first.');
