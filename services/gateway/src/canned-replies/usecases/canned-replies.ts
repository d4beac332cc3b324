import type { CannedReplyPatchBody, CreateCannedReplyBody, ReplySharing } from '@switchboard/contracts';
import type { Clock } from '@switchboard/kernel';
import type { Principal } from '../../domain/principal';
import { addItem, changeableItem, changeItem, type ItemRequest } from '../../sharing/usecases/shareables';
import type { TaxonomyPorts } from '../../taxonomy/ports';
import { isTeamIn } from '../../taxonomy/usecases/teams';
import { type CannedReply, checkCategory, checkMayShare, replyKind } from '../domain/canned-reply';
import { checkVariables } from '../domain/variables';
import type { CannedReplies } from '../ports';

export interface CannedReplyPorts extends TaxonomyPorts {
  readonly cannedReplies: CannedReplies;
  readonly clock: Clock;
}

export const shelfOf = <Ports extends Pick<CannedReplyPorts, 'cannedReplies' | 'clock'>>(ports: Ports) => ({
  ...ports,
  kind: replyKind,
  items: ports.cannedReplies,
});

/** @throws Refusal `forbidden`, `unknown_category`, `unknown_team`, `unknown_variable`, `too_many_replies`. */
export async function createReply(
  ports: CannedReplyPorts,
  { title, body, category = null, shared = null }: CreateCannedReplyBody,
  request: ItemRequest,
): Promise<CannedReply> {
  checkVariables(body);
  await checkPlace(ports, { category, shared }, request.by);
  return addItem(shelfOf(ports), request, { title, body, category, shared });
}

/** @throws Refusal `not_found`, `version_stale`, and as `createReply`. */
export async function changeReply(
  ports: CannedReplyPorts,
  patch: CannedReplyPatchBody,
  request: ItemRequest,
): Promise<CannedReply> {
  const before = await changeableItem(shelfOf(ports), request.id, request.by);
  if (patch.body !== undefined) checkVariables(patch.body);
  const { category = before.category, shared = before.shared } = patch;
  // What it has already may stay, also where the category was retired or its owner has left the team.
  const isShared = before.shared?.team === shared?.team;
  await checkPlace(
    ports,
    { category: category === before.category ? null : category, shared: isShared ? null : shared },
    request.by,
  );
  return changeItem(shelfOf(ports), request, () => patch);
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
