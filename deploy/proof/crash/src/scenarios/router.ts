import { type AnyEvent, ASSIGN_RPC, type AssignRequest, type AssignResponse } from '@switchboard/contracts';
import { newId } from '@switchboard/kernel';
import type { TicketDocument, UserDocument } from '@switchboard/persistence';
import type { Bench } from '../bench';
import type { Case, Consumer, Scenario } from '../scenario';
import {
  agentWith,
  introduce,
  isMarked,
  routed,
  setStatus,
  statusChanged,
  storedTicket,
  storeTicket,
  takeAway,
  ticketClassified,
  ticketDeleted,
  ticketFor,
  ticketTransferred,
  ticketUpdated,
  userCreated,
  userUpdated,
} from './world';

const RESERVE = 'update agents $push held';
const RELEASE = 'update agents $pull held';
const CONFIRM = 'findAndModify tickets $push assignment.decisionIds+inbox+outbox';
/** The same from a drain, whose cause may write more than once. */
const DRAINED = 'findAndModify tickets $push assignment.decisionIds+outbox';

/** How long a question waits for its answer, and for somebody to answer it. Milliseconds. */
const ASKS_MS = 30_000;

/** Reservation, confirmation, publication. */
const assigns = (confirm: string) => [
  'receive',
  `before ${RESERVE}`,
  `after ${RESERVE}`,
  `before ${confirm}`,
  `after ${confirm}`,
  'after publish ticket.assigned',
  'before update tickets $pull outbox',
  'before ack',
];

interface Parts {
  readonly event: AnyEvent;
  readonly tickets: Record<string, TicketDocument>;
  readonly agents: Record<string, UserDocument>;
  /** Before the event, which tells of it. */
  readonly before?: () => Promise<unknown>;
  readonly done: () => Promise<boolean>;
}

function caseOf(bench: Bench, { event, tickets, agents, before, done }: Parts): Case {
  const ids = (some: Record<string, { _id: string }>) =>
    Object.fromEntries(Object.entries(some).map(([name, { _id }]) => [name, _id]));
  return {
    flow: event.id,
    subjects: { tickets: ids(tickets), agents: ids(agents) },
    trigger: async () => {
      await before?.();
      await bench.publish(event);
    },
    done,
  };
}

const isAssigned = async (bench: Bench, { _id }: TicketDocument, agent: UserDocument): Promise<boolean> => {
  const found = await storedTicket(bench, _id);
  return found?.assignment.state === 'assigned' && found.assignee?.id === agent._id;
};

/** Waiting, and told so by a decision: the router does not touch it before something happens. */
const queued = (tag: string) =>
  ticketFor(tag, { assignment: { state: 'waiting', reason: 'waits', at: new Date(), decisionIds: [] } });

const free: Scenario = {
  name: 'ticket.classified: an agent is free',
  mustPass: assigns(CONFIRM),
  arrange: async (bench, tag) => {
    const agent = await introduce(bench, agentWith(tag));
    const ticket = ticketFor(tag);
    const event = ticketClassified(ticket);
    // Stored at the last moment: whatever frees a place meanwhile would assign it.
    const before = () => storeTicket(bench, ticket);
    const done = () => isAssigned(bench, ticket, agent);
    return caseOf(bench, { event, tickets: { ticket }, agents: { agent }, before, done });
  },
};

const busy: Scenario = {
  name: 'ticket.classified: nobody is free',
  mustPass: [
    'receive',
    'after insert routing_decisions',
    `after ${CONFIRM}`,
    'after publish ticket.queued',
    'before update tickets $pull outbox',
    'before ack',
  ],
  arrange: async (bench, tag) => {
    const agent = await introduce(bench, agentWith(tag, { availability: 'away' }));
    const ticket = ticketFor(tag);
    const event = ticketClassified(ticket);
    const before = () => storeTicket(bench, ticket);
    const done = () => isMarked(bench, ticket._id, 'router', event.id);
    return caseOf(bench, { event, tickets: { ticket }, agents: { agent }, before, done });
  },
};

const changed: Scenario = {
  name: 'ticket.updated: fits now',
  mustPass: assigns(CONFIRM),
  arrange: async (bench, tag) => {
    const agent = await introduce(bench, agentWith(tag));
    const ticket = queued(tag);
    const event = ticketUpdated(ticket, 'category');
    const before = () => storeTicket(bench, ticket);
    const done = () => isAssigned(bench, ticket, agent);
    return caseOf(bench, { event, tickets: { ticket }, agents: { agent }, before, done });
  },
};

const handedOn: Scenario = {
  name: 'ticket.transferred: waits again, somebody else takes it',
  mustPass: assigns(CONFIRM),
  arrange: async (bench, tag) => {
    const away = await introduce(bench, agentWith(tag, { availability: 'away' }));
    const agent = await introduce(bench, agentWith(tag));
    const ticket = queued(tag);
    const event = ticketTransferred(ticket, away);
    const before = () => storeTicket(bench, ticket);
    const done = () => isAssigned(bench, ticket, agent);
    return caseOf(bench, { event, tickets: { ticket }, agents: { agent, away }, before, done });
  },
};

const resolved: Scenario = {
  name: 'ticket.status_changed: frees a place for one that waits',
  mustPass: [`before ${RELEASE}`, `after ${RELEASE}`, ...assigns(DRAINED)],
  arrange: async (bench, tag) => {
    const agent = await introduce(bench, agentWith(tag));
    const ticket = await routed(bench, ticketFor(tag));
    const waiting = await routed(bench, ticketFor(tag));
    const event = statusChanged(ticket, 'open', 'resolved');
    const before = () => setStatus(bench, ticket._id, 'resolved');
    const done = () => isAssigned(bench, waiting, agent);
    return caseOf(bench, { event, tickets: { ticket, waiting }, agents: { agent }, before, done });
  },
};

const deleted: Scenario = {
  name: 'ticket.deleted: frees a place for one that waits',
  mustPass: [`before ${RELEASE}`, `after ${RELEASE}`, ...assigns(DRAINED)],
  arrange: async (bench, tag) => {
    const agent = await introduce(bench, agentWith(tag));
    const ticket = await routed(bench, ticketFor(tag));
    const waiting = await routed(bench, ticketFor(tag));
    const event = ticketDeleted(ticket, agent);
    const before = () => takeAway(bench, ticket._id);
    const done = () => isAssigned(bench, waiting, agent);
    return caseOf(bench, { event, tickets: { ticket, waiting }, agents: { agent }, before, done });
  },
};

const reopened: Scenario = {
  name: 'ticket.status_changed: reopened, its agent keeps it',
  mustPass: ['receive', `after ${RESERVE}`, `after ${CONFIRM}`, 'before ack'],
  arrange: async (bench, tag) => {
    const agent = await introduce(bench, agentWith(tag));
    const { _id: id, name } = agent;
    const assignment = { state: 'assigned' as const, reason: 'was free', at: new Date(), decisionIds: [] };
    const ticket = ticketFor(tag, { assignee: { id, name }, assignment });
    const event = statusChanged(ticket, 'resolved', 'open');
    const before = () => storeTicket(bench, ticket);
    const done = () => isMarked(bench, ticket._id, 'router', event.id);
    return caseOf(bench, { event, tickets: { ticket }, agents: { agent }, before, done });
  },
};

const joins: Scenario = {
  name: 'user.created: takes what waits',
  mustPass: ['after insert agents', ...assigns(DRAINED)],
  arrange: async (bench, tag) => {
    // Somebody else has the skill too, or a ticket would not wait for it.
    const other = await introduce(bench, agentWith(tag, { availability: 'away' }));
    const agent = agentWith(tag);
    const ticket = await storeTicket(bench, queued(tag));
    const event = userCreated(agent);
    const done = () => isAssigned(bench, ticket, agent);
    return caseOf(bench, { event, tickets: { ticket }, agents: { agent, other }, done });
  },
};

const returns: Scenario = {
  name: 'user.updated: online again, takes what waits',
  mustPass: ['after update agents', ...assigns(DRAINED)],
  arrange: async (bench, tag) => {
    const away = await introduce(bench, agentWith(tag, { availability: 'away' }));
    const agent = { ...away, availability: 'online' as const };
    const ticket = await storeTicket(bench, queued(tag));
    const event = userUpdated(agent, ['availability']);
    const done = () => isAssigned(bench, ticket, agent);
    return caseOf(bench, { event, tickets: { ticket }, agents: { agent }, done });
  },
};

const leaves: Scenario = {
  name: 'user.updated: disabled, another agent takes over',
  mustPass: [`after ${RELEASE}`, ...assigns(CONFIRM)],
  arrange: async (bench, tag) => {
    const agent = await introduce(bench, agentWith(tag));
    const ticket = await routed(bench, ticketFor(tag));
    const successor = await introduce(bench, agentWith(tag));
    const event = userUpdated({ ...agent, disabled: true }, ['disabled']);
    const done = () => isAssigned(bench, ticket, successor);
    return caseOf(bench, { event, tickets: { ticket }, agents: { agent, successor }, done });
  },
};

const handedOver: Scenario = {
  name: 'router.assign: a person gives a ticket to another agent',
  mustPass: [
    'receive',
    `after ${RESERVE}`,
    'after insert routing_decisions',
    `before ${DRAINED}`,
    `after ${DRAINED}`,
    'after publish ticket.transferred',
    'after publish ticket.assigned',
    `after ${RELEASE}`,
    'before update tickets $pull outbox',
    'before ack',
  ],
  arrange: async (bench, tag) => {
    const former = await introduce(bench, agentWith(tag));
    const ticket = await routed(bench, ticketFor(tag));
    const agent = await introduce(bench, agentWith(tag));
    const request: AssignRequest = {
      ...{ id: newId(), ticketId: ticket._id, agentId: agent._id, team: null, reason: 'knows the site' },
      ...{ by: { id: 'ada', name: 'Ada Admin' }, seenAgentId: former._id, correlationId: newId() },
    };
    const ask = () => bench.transport.request(ASSIGN_RPC, Buffer.from(JSON.stringify(request)), ASKS_MS);
    return {
      flow: request.id,
      subjects: { tickets: { ticket: ticket._id }, agents: { agent: agent._id, former: former._id } },
      // Whoever asked may be gone, too: the question stays in the queue.
      trigger: async () => void ask().catch(() => undefined),
      done: () => isAssigned(bench, ticket, agent),
      // The same question, as the gateway asks it whose client has had no answer.
      complete: async () => {
        const { ok, body } = await ask();
        const { outcome } = JSON.parse(body.toString()) as AssignResponse;
        if (!ok || outcome !== 'done') throw new Error(`asked again: ${body.toString()}`);
      },
    };
  },
};

export const router: Consumer = {
  service: 'router',
  queue: 'router',
  // It would do the work that is being watched.
  env: { ROUTER_RECONCILE_INTERVAL_MS: '3600000' },
  // As in production (15 s and 60 s), but sooner: a reservation that no ticket confirms is given back, and what waits is looked at.
  repairing: { ROUTER_RECONCILE_INTERVAL_MS: '1000', ROUTER_RESERVATION_GRACE_MS: '5000' },
  scenarios: [free, busy, changed, handedOn, resolved, deleted, reopened, joins, returns, leaves, handedOver],
};
