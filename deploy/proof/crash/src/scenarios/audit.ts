import { auditEntriesCollection } from '@switchboard/persistence';
import { aTicket } from '@switchboard/testing';
import type { Bench } from '../bench';
import type { Consumer, Scenario } from '../scenario';
import { handled, ticketCreated, ticketUpdated } from './world';

const isRecorded = async (bench: Bench, id: string): Promise<boolean> =>
  (await bench.database.model(auditEntriesCollection).exists({ _id: id })) !== null;

/** The second entry of a chain, so that there is one before it to be linked to. */
const event: Scenario = {
  name: 'any event',
  mustPass: ['receive', 'before insert audit_entries', 'after insert audit_entries', 'before ack'],
  arrange: async bench => {
    const ticket = aTicket();
    const first = ticketCreated(ticket);
    await handled(bench, first);
    const second = ticketUpdated(ticket, 'priority');
    return {
      flow: second.id,
      subjects: { chains: { ticket: ticket._id } },
      trigger: () => bench.publish(second),
      done: () => isRecorded(bench, second.id),
    };
  },
};

/** Several chains, and two entries of one: appended by one command, and marked by one. The first of them carries the boundaries. */
const batch: Scenario = {
  name: 'a batch of events of several subjects',
  mustPass: [
    'receive',
    'before insert audit_entries',
    'after insert audit_entries',
    'before update audit_coverage',
    'after update audit_coverage',
    'before ack',
  ],
  arrange: async bench => {
    const [ticket, other] = [aTicket(), aTicket()];
    const events = [
      ticketCreated(ticket),
      ticketCreated(other),
      ticketUpdated(ticket, 'priority'),
      ticketUpdated(other, 'category'),
    ];
    const [first] = events;
    return {
      flow: first?.id ?? '',
      subjects: { chains: { ticket: ticket._id, other: other._id } },
      trigger: async () => void (await Promise.all(events.map(one => bench.publish(one)))),
      done: async () => (await Promise.all(events.map(({ id }) => isRecorded(bench, id)))).every(Boolean),
    };
  },
};

export const audit: Consumer = { service: 'audit', queue: 'audit', env: {}, scenarios: [event, batch] };
