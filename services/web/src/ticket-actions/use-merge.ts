import type { TicketView } from '@switchboard/contracts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { keepTicket } from '../api/live-data';
import { mergeTicket, unmergeTicket } from '../api/ticket-actions';
import { getTicket } from '../api/tickets';
import { useTexts } from '../app/texts';
import { toast } from '../ui/toast';
import { mergeTexts } from './merge-texts';
import { actionTexts } from './texts';
import { useAction } from './use-action';

/** Both conversations read otherwise from now on. */
export function lookAgain(client: QueryClient, ...ticketIds: readonly string[]): void {
  for (const id of ticketIds)
    for (const queryKey of [keys.messages(id), keys.history(id)]) void client.invalidateQueries({ queryKey });
}

/** One ticket into another one. It can be taken apart again. */
export function useMerge(from: TicketView, into: TicketView, done: () => void) {
  const words = useTexts(mergeTexts);
  const client = useQueryClient();
  const unmerge = useUnmerge();
  return useAction(from, {
    part: ({ mergedInto, status, requester }) => [mergedInto, status, requester.id],
    run: (_: void, version) => mergeTicket(from.id, { into: into.id }, version),
    done: merged => {
      keepTicket(client, merged);
      lookAgain(client, from.id, into.id);
      toast({ text: words.goesOn(into.number), undo: () => unmerge(merged) });
      done();
    },
  });
}

/** Takes a ticket out of the one that it was merged into. */
export function useUnmerge() {
  const words = useTexts(mergeTexts);
  const own = useTexts(actionTexts);
  const client = useQueryClient();
  return async ({ id, mergedInto }: Pick<TicketView, 'id' | 'mergedInto'>) => {
    try {
      keepTicket(client, await unmergeTicket(id));
      lookAgain(client, id);
      if (mergedInto !== null) {
        lookAgain(client, mergedInto);
        keepTicket(client, await getTicket(mergedInto));
      }
      toast({ text: words.apart });
    } catch {
      toast({ text: own.failed });
    }
  };
}
