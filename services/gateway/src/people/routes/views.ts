import {
  DEFAULT_PREFERENCES,
  PERSONAL_USER_FIELDS,
  type ProfileView,
  STAFF_USER_FIELDS,
  type UserView,
  valuesOf,
} from '@switchboard/contracts';
import { isConfirmed, type UserDocument } from '@switchboard/persistence';
import { isUsable } from '../domain/user';

export function userView(user: UserDocument): UserView {
  return {
    id: user._id,
    ...valuesOf(STAFF_USER_FIELDS, user),
    emailConfirmed: isConfirmed(user),
    usable: isUsable(user),
    createdAt: user.createdAt.toISOString(),
  };
}

export function profileView(user: UserDocument): ProfileView {
  // Accounts that are older than a preference have never been asked: it is on.
  const notifications = { ...DEFAULT_PREFERENCES, ...user.notifications };
  return { ...userView(user), ...valuesOf(PERSONAL_USER_FIELDS, { ...user, notifications }) };
}
