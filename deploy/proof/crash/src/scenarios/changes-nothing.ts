import type { AnyEvent } from '@switchboard/contracts';
import { aClassifiedTicket, anAgent, aTicket } from '@switchboard/testing';
import type { Consumer, Scenario } from '../scenario';
import {
  statusChanged,
  ticketAssigned,
  ticketClassified,
  ticketCreated,
  ticketUpdated,
  userCreated,
  userUpdated,
} from './world';

/** An event of each type, about somebody or something that nothing else knows of. */
const EXAMPLES: Readonly<Record<string, () => AnyEvent>> = {
  'ticket.created': () => ticketCreated(aTicket()),
  'ticket.updated': () => ticketUpdated(aTicket(), 'priority'),
  'ticket.classified': () => ticketClassified(aClassifiedTicket()),
  'ticket.assigned': () => ticketAssigned(aClassifiedTicket(), anAgent()),
  'ticket.status_changed': () => statusChanged(aTicket(), 'open', 'in_progress'),
  'user.created': () => userCreated(anAgent()),
  'user.updated': () => userUpdated(anAgent(), ['skills']),
  '#': () => ticketCreated(aTicket()),
};

/** The scenarios of a service that looks at events and leaves no trace: it must take each up again after its death. */
export function changesNothing(
  service: string,
  queue: { readonly name: string; readonly bindings: readonly string[] },
): Consumer {
  return { service, queue: queue.name, env: {}, scenarios: queue.bindings.map(type => scenarioOf(service, type)) };
}

function scenarioOf(service: string, type: string): Scenario {
  return {
    name: type === '#' ? 'any event' : type,
    mustPass: ['receive', 'before ack'],
    changesNothing: true,
    arrange: bench => {
      const example = EXAMPLES[type];
      if (!example)
        throw new Error(`There is no example of ${type}. Write deploy/proof/crash/src/scenarios/${service}.ts.`);
      const event = example();
      return Promise.resolve({
        flow: event.id,
        subjects: { chains: { subject: event.subject } },
        trigger: () => bench.publish(event),
        done: () => bench.journal.isAnswered(event.id),
      });
    },
  };
}
