import { notFound } from '../../domain/refusal';
import { deletion } from '../domain/deletion';
import type { Deletions, Tickets } from '../ports';
import { type ChangeRequest, changeVisible } from './change-ticket';

export interface DeletePorts {
  readonly tickets: Tickets;
  readonly deletions: Deletions;
}

/** Who may is what `deletion` decides; what was merged may go, too. */
const anybody = () => undefined;

/**
 * One write after which nobody finds the ticket and which tells of it; then what it leaves is cleared away. What a crash leaves of that,
 * `clearDeleted` does.
 * @throws Refusal `not_found`, `version_stale`, `forbidden`.
 */
export async function deleteTicket({ tickets, deletions }: DeletePorts, request: ChangeRequest): Promise<void> {
  const { _id } = await changeVisible(tickets, request, (ticket, now) => deletion(ticket, request.by, now), anybody);
  await deletions.clear(_id);
}

/** Clears away what crashes have left. Any number of gateways may do so at once. */
export async function clearDeleted(deletions: Deletions, signal: AbortSignal): Promise<void> {
  for (const id of await deletions.unfinished()) {
    if (signal.aborted) return;
    await deletions.clear(id);
  }
}

/** What is made below an id that a key has promised. @throws Refusal `not_found` where that was deleted since. */
export async function checkNotDeleted(deletions: Deletions, id: string): Promise<void> {
  if (await deletions.has(id)) throw notFound('ticket');
}
