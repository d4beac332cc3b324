import type { AnyEvent } from '@switchboard/contracts';
import type { TicketDocument } from '@switchboard/persistence';
import { aTicket } from '@switchboard/testing';
import type { Bench } from '../bench';
import type { Case, Consumer, Scenario } from '../scenario';
import { isMarked, storeTicket, ticketCreated, ticketUpdated } from './world';

/** Every text is different, because an answer about the same text is remembered and not asked for again. */
async function aCase(bench: Bench, tag: string, eventOf: (ticket: TicketDocument) => AnyEvent): Promise<Case> {
  const ticket = aTicket({ title: `VPN drops every hour (${tag})` });
  await storeTicket(bench, ticket);
  const event = eventOf(ticket);
  return {
    flow: event.id,
    subjects: { tickets: { ticket: ticket._id } },
    trigger: () => bench.publish(event),
    done: () => isMarked(bench, ticket._id, 'classifier', event.id),
  };
}

const mustPass = [
  'receive',
  'after HTTP POST gemini-3.5-flash-lite:generateContent',
  'before findAndModify tickets $push inbox+outbox',
  'after findAndModify tickets $push inbox+outbox',
  'after publish ticket.classified',
  'before update tickets $pull outbox',
  'before ack',
];

const created: Scenario = {
  name: 'ticket.created',
  mustPass,
  arrange: (bench, tag) => aCase(bench, tag, ticketCreated),
};

const updated: Scenario = {
  name: 'ticket.updated: another text',
  mustPass,
  arrange: (bench, tag) => aCase(bench, tag, ticket => ticketUpdated(ticket, 'description')),
};

export const classifier: Consumer = {
  service: 'classifier',
  queue: 'classifier',
  // The round over degraded tickets would classify them too.
  env: { RECLASSIFY_EVERY_MS: '3600000' },
  scenarios: [created, updated],
};
