import type { Status, TicketView } from '@switchboard/contracts';

export const SHOWN = ['now', 'solved', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

export const STATUSES_OF: Readonly<Record<Shown, readonly Status[]>> = {
  now: ['open', 'in_progress', 'pending', 'resolved'],
  solved: ['resolved', 'closed'],
  all: [],
};

/** Whose turn it is: the requester's, ours, or nobody's any more. */
export type Turn = 'waitingForYou' | 'inWork' | 'solvedLately';

export const turnOf = ({ status }: Pick<TicketView, 'status'>): Turn =>
  status === 'pending' || status === 'resolved' ? 'waitingForYou' : status === 'closed' ? 'solvedLately' : 'inWork';

/** Groups in the order in which they matter; none that is empty. */
export function groupsOf(tickets: readonly TicketView[]): [Turn, TicketView[]][] {
  const turns: Turn[] = ['waitingForYou', 'inWork', 'solvedLately'];
  return turns
    .map((turn): [Turn, TicketView[]] => [turn, tickets.filter(ticket => turnOf(ticket) === turn)])
    .filter(([, found]) => found.length > 0);
}
