import { LIMITS } from '@switchboard/contracts';
import { Refusal, unprocessable } from '../../domain/refusal';
import { counts, type Ends } from '../domain/link';
import type { Links } from '../ports';

const conflict = (code: string, message: string) => new Refusal('conflict', code, message);

/**
 * Whether a link that is claimed may become one, beside all that are links or claimed. Of two that exclude each other, each was claimed
 * before it was checked, so at least one sees the other.
 * @throws Refusal `too_many_links`, `has_parent`, `parent_cycle`.
 */
export async function checkLink(links: Links, link: Ends, now: Date): Promise<void> {
  for (const end of [link.from, link.to]) {
    const others = (await links.ofTicket(end)).filter(one => one._id !== link._id && counts(one, now));
    if (others.length >= LIMITS.links)
      throw unprocessable('too_many_links', '/ticketId', `one of the tickets has ${LIMITS.links} links already`);
  }
  if (link.type === 'parent') await checkAncestors(links, link, now);
}

async function checkAncestors(links: Links, { _id, from: child, to: parent }: Ends, now: Date): Promise<void> {
  const parentsOf = async (ids: readonly string[]) => {
    const found = await links.parentsOf(ids);
    return found.filter(one => one._id !== _id && counts(one, now)).map(({ to }) => to);
  };
  if ((await parentsOf([child])).length > 0)
    throw conflict('has_parent', 'The ticket has a parent already. Take that link back first.');
  let generation = [parent];
  for (let height = 1; generation.length > 0; height += 1) {
    if (generation.includes(child)) throw conflict('parent_cycle', 'The ticket would be its own ancestor.');
    if (height > LIMITS.ancestors)
      throw unprocessable('too_many_ancestors', '/ticketId', `would be below more than ${LIMITS.ancestors} others`);
    generation = await parentsOf(generation);
  }
}
