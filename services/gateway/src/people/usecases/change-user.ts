import type { UserPatchBody } from '@switchboard/contracts';
import type { Cause, UserDocument } from '@switchboard/persistence';
import { lastAdmin, takesAdminAway } from '../domain/last-admin';
import { actorOf, GATEWAY_ACTOR, type Principal } from '../../domain/principal';
import { notFound } from '../../domain/refusal';
import { patchUser } from '../domain/user-patch';
import type { Sessions } from '../../accounts/ports';
import type { Users } from '../ports';

export interface ChangeUserPorts {
  readonly users: Users;
  readonly sessions: Sessions;
}

/** Changes somebody; a person who becomes disabled is signed out everywhere. @throws Refusal `last_admin`. */
export async function changeUser(
  { users, sessions }: ChangeUserPorts,
  id: string,
  body: UserPatchBody,
  by: Principal,
  cause: Cause,
): Promise<UserDocument> {
  const before = await users.find(id);
  if (!before) throw notFound('person');
  const critical = takesAdminAway(before, body);
  if (critical && (await users.countActingAdmins()) <= 1) throw lastAdmin();
  const result = await users.change(id, cause, user => patchUser(user, body, actorOf(by)));
  if (result.outcome === 'missing') throw notFound('person');
  // Two admins may take each other away at the same moment; each looks again and, if none is left, takes it back.
  if (critical && (await users.countActingAdmins()) === 0) {
    const { role, disabled } = before;
    await users.change(id, cause, user => patchUser(user, { role, disabled }, GATEWAY_ACTOR));
    throw lastAdmin();
  }
  if (result.document.disabled) await sessions.endOthers(id);
  return result.document;
}
