import type { TicketView } from '@switchboard/contracts';
import type { ReactNode } from 'react';
import { firstName } from '../app/first-name';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { myTicketsTexts } from './texts';

/** Where a ticket stands, as somebody would say it. */
export function useLastLine({ status, assignee, firstResponseAt, category, subcategory }: TicketView): ReactNode {
  const words = useTexts(myTicketsTexts);
  const topic = useTopic();
  const name = assignee ? firstName(assignee.name) : undefined;
  switch (status) {
    case 'resolved':
      return name === undefined ? words.someSolved : words.saysSolved(name);
    case 'pending':
      return name === undefined ? words.someAsks : words.asks(name);
    case 'closed':
      return name === undefined ? words.closed : words.closedBy(name);
    default:
      if (name === undefined) return words.looking(topic(category, subcategory));
      return firstResponseAt === null && status === 'open' ? words.has(name) : words.works(name);
  }
}
