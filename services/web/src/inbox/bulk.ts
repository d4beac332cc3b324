import type { TicketListQuery, TicketPatchBody, TicketView } from '@switchboard/contracts';
import { assignTicket, changeMany } from '../api/desk';
import { Problem } from '../api/problem';
import { mergeTicket, unmergeTicket } from '../api/ticket-actions';
import { getTicket, listTickets } from '../api/tickets';
import { type BulkField, countsOf } from './bulk-effect';

/** So many are changed at once at most. */
export const MOST = 500;
/** So many are given to somebody, and merged into one, at once: each is a request of its own. */
export const MOST_GIVEN = 100;
export const MOST_MERGED = 20;
/** Requests at the same time. */
const LANES = 4;

/** What became of one of them. */
export interface Outcome {
  readonly ticket: TicketView;
  /** Undefined where it was done. */
  readonly error: unknown;
}
export type Receiver = { readonly agentId: string } | { readonly auto: true };

type Many = readonly TicketView[];

/** The same to each by itself: what one refuses is no matter to the others. */
async function each(tickets: Many, run: (ticket: TicketView) => Promise<unknown>, lanes = LANES): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const queue = tickets.values();
  const lane = async () => {
    for (const ticket of queue) {
      const error = await run(ticket).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      outcomes.push({ ticket, error });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return outcomes;
}

async function atOnce(tickets: Many, body: Omit<Parameters<typeof changeMany>[0], 'ids'>): Promise<Outcome[]> {
  const { items } = await changeMany({ ...body, ids: tickets.map(({ id }) => id) });
  const answers = new Map(items.map(item => [item.id, item]));
  return tickets.map(ticket => {
    const { status = 0, code = 'unknown', detail = '' } = answers.get(ticket.id) ?? {};
    return { ticket, error: status >= 200 && status < 300 ? undefined : new Problem(status, code, detail) };
  });
}

export const applyToMany = (tickets: Many, change: TicketPatchBody) => atOnce(tickets, { change });

/** @throws Problem `not_confirmed`. */
export const deleteMany = (tickets: Many) => atOnce(tickets, { delete: true, confirm: tickets.length });

/** Those that would change hands. */
export const notYetOf = (tickets: Many, to: Receiver): Many =>
  'agentId' in to ? tickets.filter(({ assignee }) => assignee?.id !== to.agentId) : tickets;

export const assignMany = (tickets: Many, to: Receiver) =>
  each(tickets, ({ id, version }) => assignTicket(id, to, version));

/** To those who had them; what nobody had stays where it is. */
export const giveBack = (tickets: Many) =>
  each(tickets, async ({ id, assignee }) => {
    if (assignee) await assignTicket(id, { agentId: assignee.id }, (await getTicket(id)).version);
  });

/** One after the other: each changes the one that stays. */
export const mergeMany = (from: Many, into: string) =>
  each(from, ({ id, version }) => mergeTicket(id, { into }, version), 1);

export const unmergeMany = (tickets: Many) => each(tickets, ({ id }) => unmergeTicket(id), 1);

/** Gives each ticket back what it had; those without a value before keep the new one. */
export async function takeBack(tickets: Many, field: BulkField): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [value] of countsOf(tickets, field)) {
    const those = tickets.filter(ticket => ticket[field] === value);
    if (value === '' || those.length === 0) continue;
    // A part belongs to its category, so both go back together.
    for (const part of new Set(those.map(({ subcategory }) => (field === 'category' ? subcategory : null)))) {
      const same = field === 'category' ? those.filter(({ subcategory }) => subcategory === part) : those;
      const change = { [field]: value, ...(part === null ? {} : { subcategory: part }) };
      outcomes.push(...(await applyToMany(same, change)));
    }
  }
  return outcomes;
}

/** Everything that matches, as far as it can be changed at once. */
export async function allMatching(query: TicketListQuery): Promise<TicketView[]> {
  const all: TicketView[] = [];
  let cursor: string | undefined;
  do {
    const page = await listTickets({ ...query, limit: 100, ...(cursor === undefined ? {} : { cursor }) });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && all.length < MOST);
  return all.slice(0, MOST);
}
