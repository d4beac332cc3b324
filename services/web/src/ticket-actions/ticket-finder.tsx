import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TicketView } from '@switchboard/contracts';
import { type Ref, useState } from 'react';
import { keys } from '../api/keys';
import { listTickets } from '../api/tickets';
import { useTexts } from '../app/texts';
import { usePaused } from '../app/use-paused';
import { PickList } from '../ui/pick-list';
import { actionTexts } from './texts';
import { TicketLine } from './ticket-line';

const TYPED_MS = 200;
const MOST = 8;

/** Tickets by number or words; the latest ones while nothing is typed. */
export function useFoundTickets(typed: string, enabled = true) {
  const words = usePaused(typed.trim(), TYPED_MS);
  const found = useQuery({
    queryKey: keys.found(words),
    queryFn: ({ signal }) =>
      listTickets({ ...(words === '' ? {} : { q: words }), sort: '-updatedAt', limit: MOST + 1 }, signal),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    enabled,
  });
  return {
    tickets: found.data?.items ?? [],
    isPending: found.isPending || found.isPlaceholderData || words !== typed.trim(),
  };
}

interface TicketFinderProps {
  /** The ticket that is open; it is no answer. */
  readonly not: TicketView;
  readonly onPick: (ticket: TicketView) => void;
  readonly field?: Ref<HTMLInputElement>;
}

export function TicketFinder({ not, onPick, field }: TicketFinderProps) {
  const words = useTexts(actionTexts);
  const [typed, setTyped] = useState('');
  const { tickets, isPending } = useFoundTickets(typed);
  const picks = tickets
    .filter(({ id, mergedInto }) => id !== not.id && mergedInto === null)
    .slice(0, MOST)
    .map(ticket => ({
      key: ticket.id,
      content: <TicketLine ticket={ticket} />,
      isStale: isPending,
      onPick: () => onPick(ticket),
    }));
  return (
    <PickList
      label={words.findTicket}
      groups={[{ key: 'found', picks }]}
      text={typed}
      onText={setTyped}
      {...(field && { field })}
      empty={!isPending && words.nothingFound}
    />
  );
}
