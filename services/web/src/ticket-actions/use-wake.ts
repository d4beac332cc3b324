import type { TicketView } from '@switchboard/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { keepTicket } from '../api/live-data';
import { wakeTicket } from '../api/ticket-actions';
import { getTicket } from '../api/tickets';
import { useTexts } from '../app/texts';
import { toast } from '../ui/toast';
import { actionTexts } from './texts';

/** Brings a ticket back that was put aside. */
export function useWake({ id }: TicketView) {
  const words = useTexts(actionTexts);
  const client = useQueryClient();
  return async () => {
    try {
      await wakeTicket(id);
      keepTicket(client, await getTicket(id));
      toast({ text: words.isBack });
    } catch {
      toast({ text: words.failed });
    }
  };
}
