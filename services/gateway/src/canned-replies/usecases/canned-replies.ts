import {
  CANNED_REPLY_LIMITS,
  type CannedReplyPatchBody,
  type CreateCannedReplyBody,
  type ReplySharing,
} from '@switchboard/contracts';
import type { Clock } from '@switchboard/kernel';
import type { Principal } from '../../domain/principal';
import { forbidden, notFound } from '../../domain/refusal';
import type { TaxonomyPorts } from '../../taxonomy/ports';
import { isTeamIn } from '../../taxonomy/usecases/teams';
import { type CannedReply, checkCategory, checkMayShare, checkRoom, mayChange, maySee } from '../domain/canned-reply';
import { checkVariables } from '../domain/variables';
import type { CannedReplies } from '../ports';

export interface CannedReplyPorts extends TaxonomyPorts {
  readonly cannedReplies: CannedReplies;
  readonly clock: Clock;
}

/** @throws Refusal `forbidden`, `unknown_category`, `unknown_team`, `unknown_variable`, `too_many_replies`. */
export async function createReply(
  ports: CannedReplyPorts,
  id: string,
  { title, body, category = null, shared = null }: CreateCannedReplyBody,
  by: Principal,
): Promise<CannedReply> {
  checkVariables(body);
  await checkPlace(ports, { category, shared }, by);
  const before = await ports.cannedReplies.find(id);
  if (before) return before;
  checkRoom(await ports.cannedReplies.countOf(by.id), CANNED_REPLY_LIMITS.own);
  const now = ports.clock.now();
  return ports.cannedReplies.create({
    id,
    title,
    body,
    category,
    shared,
    owner: by.id,
    createdAt: now,
    updatedAt: now,
  });
}

/** @throws Refusal `not_found`, also for what others keep to themselves. */
export async function readReply(
  { cannedReplies }: Pick<CannedReplyPorts, 'cannedReplies'>,
  id: string,
  by: Principal,
): Promise<CannedReply> {
  const reply = await cannedReplies.find(id);
  if (!reply || !maySee(reply, by)) throw notFound('canned reply');
  return reply;
}

/** @throws Refusal `not_found`, and as `createReply`. */
export async function changeReply(
  ports: CannedReplyPorts,
  id: string,
  patch: CannedReplyPatchBody,
  by: Principal,
): Promise<CannedReply> {
  const before = await changeable(ports, id, by);
  if (patch.body !== undefined) checkVariables(patch.body);
  const { category = before.category, shared = before.shared } = patch;
  // What it has already may stay, also where the category was retired or its owner has left the team.
  const isShared = before.shared?.team === shared?.team;
  await checkPlace(
    ports,
    { category: category === before.category ? null : category, shared: isShared ? null : shared },
    by,
  );
  const changed = await ports.cannedReplies.change(id, { ...patch, updatedAt: ports.clock.now() });
  if (!changed) throw notFound('canned reply');
  return changed;
}

/** @throws Refusal `not_found`, `forbidden`. */
export async function removeReply(ports: CannedReplyPorts, id: string, by: Principal): Promise<void> {
  await ports.cannedReplies.remove((await changeable(ports, id, by)).id);
}

async function changeable(ports: CannedReplyPorts, id: string, by: Principal): Promise<CannedReply> {
  const reply = await readReply(ports, id, by);
  if (!mayChange(reply, by))
    throw forbidden('Only its owner may change a canned reply, and admins those that are shared.');
  return reply;
}

async function checkPlace(
  ports: CannedReplyPorts,
  { category, shared }: { readonly category: string | null; readonly shared: ReplySharing | null },
  by: Principal,
): Promise<void> {
  if (category !== null) {
    await ports.taxonomy.refresh();
    checkCategory(category, ports.taxonomy.current());
  }
  checkMayShare(shared, by, shared?.team ? await isTeamIn(ports) : () => false);
}
