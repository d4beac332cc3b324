import { randomBytes } from 'node:crypto';
import {
  type AnyEvent,
  type DeskTaxonomy,
  type EventDraft,
  INITIAL_TAXONOMY,
  type Status,
} from '@switchboard/contracts';
import { type Clock, newId, silentLogger, systemClock } from '@switchboard/kernel';
import {
  AggregateStore,
  Database,
  type Model,
  type RoutingDecisionDocument,
  routingDecisionsCollection,
  type TicketDocument,
  ticketsCollection,
  type UserDocument,
  usersCollection,
} from '@switchboard/persistence';
import { consumerOf, Registry } from '@switchboard/service-kit';
import { aClassifiedTicket, anAgent, anEvent, snapshotOf, withDatabase } from '@switchboard/testing';
import { MongoAgentPool } from '../src/adapters/mongo-agent-pool';
import { type AgentDocument, agentsCollection } from '../src/adapters/agents-collection';
import { MongoRoutingLog } from '../src/adapters/mongo-routing-log';
import { prometheusMetrics } from '../src/adapters/prometheus-metrics';
import { MongoTickets } from '../src/adapters/mongo-tickets';
import { MongoUsers } from '../src/adapters/mongo-users';
import { entry, jobs } from '../src/entry';
import { type RouterDeps, triggeredByJob } from '../src/usecases/deps';
import { Dispatcher } from '../src/usecases/dispatcher';

const CONFIG = { ROUTER_RECONCILE_INTERVAL_MS: 15_000, ROUTER_RESERVATION_GRACE_MS: 60_000 };
const ACTOR = { kind: 'user', id: 'ada', name: 'Ada Admin' } as const;

/** The router's flows on a real database, without a broker: a test delivers each event itself, as often as it likes. */
export class Desk {
  readonly deps: RouterDeps;
  /** What admins define; a test puts another in its place. */
  taxonomy: DeskTaxonomy = INITIAL_TAXONOMY;
  readonly dispatcher: Dispatcher;
  readonly metrics = new Registry();
  readonly tickets: AggregateStore<TicketDocument>;
  readonly agents: Model<AgentDocument>;
  readonly decisions: Model<RoutingDecisionDocument>;

  private constructor(
    readonly database: Database,
    clock: Clock,
  ) {
    this.tickets = new AggregateStore(database.model(ticketsCollection), { source: 'router', clock });
    this.agents = database.model(agentsCollection);
    this.decisions = database.model(routingDecisionsCollection);
    this.deps = {
      taxonomy: { current: () => this.taxonomy },
      pool: new MongoAgentPool(this.agents),
      users: new MongoUsers(database.model(usersCollection)),
      tickets: new MongoTickets(this.tickets),
      routingLog: new MongoRoutingLog(this.decisions),
      metrics: prometheusMetrics(this.metrics),
      clock,
      logger: silentLogger(),
    };
    this.dispatcher = new Dispatcher(this.deps);
  }

  static async open(clock: Clock = systemClock): Promise<Desk> {
    const server = process.env['MONGODB_URI'];
    if (!server) throw new Error('MONGODB_URI is not set: run integration tests through `npm test`.');
    const uri = withDatabase(server, `test_${randomBytes(6).toString('hex')}`);
    const database = await Database.connect({ uri, appName: 'router tests', logger: silentLogger() });
    await database.ensure([ticketsCollection, usersCollection, agentsCollection, routingDecisionsCollection]);
    return new Desk(database, clock);
  }

  async close(): Promise<void> {
    await this.database.connection.dropDatabase();
    await this.database.close();
  }

  /** Delivers an event as the consumer's pipeline would. */
  async deliver(event: AnyEvent): Promise<void> {
    const parts = { deps: this.deps, dispatcher: this.dispatcher };
    const consumer = consumerOf(entry, parts, { config: { ROUTER_CONCURRENCY: 8 }, timeoutMs: 60_000 });
    const handler = consumer.on?.[event.type] as ((event: AnyEvent, context: unknown) => Promise<void>) | undefined;
    if (!handler) throw new Error(`the router does not consume ${event.type}`);
    const context = { consumer: 'router', attempt: 1, logger: silentLogger(), signal: new AbortController().signal };
    await handler(event, context);
  }

  /** One run of the periodic job. */
  async reconcile(): Promise<void> {
    const [job] = jobs({ deps: this.deps, dispatcher: this.dispatcher }, CONFIG);
    await job?.run(new AbortController().signal);
  }

  drain(): Promise<void> {
    return this.dispatcher.drain(triggeredByJob(newId()));
  }

  /** A user.created for an agent, delivered. */
  async agent(overrides: Partial<UserDocument> = {}): Promise<UserDocument> {
    const user = anAgent(overrides);
    await this.deliver(userCreated(user));
    return user;
  }

  /** A newer version of an agent is known, but what should follow from it has not come yet. */
  async projected(user: UserDocument, overrides: Partial<UserDocument>, sequence = user.version + 1): Promise<void> {
    await this.deps.pool.project(user._id, snapshotOf({ ...user, ...overrides }), sequence);
  }

  /** A classified ticket in the database; not yet routed. */
  async ticket(overrides: Partial<TicketDocument> = {}): Promise<TicketDocument> {
    const ticket = aClassifiedTicket(overrides);
    await new this.tickets.model(ticket).save();
    return ticket;
  }

  /** A classified ticket, routed. */
  async routed(overrides: Partial<TicketDocument> = {}): Promise<TicketDocument> {
    const ticket = await this.ticket(overrides);
    await this.deliver(classified(ticket));
    return this.read(ticket._id);
  }

  /** What the gateway does when somebody changes the status; gives the event that tells of it. */
  async setStatus(ticketId: string, to: Status): Promise<AnyEvent> {
    const { status: from, assignee } = await this.read(ticketId);
    const data = { actor: ACTOR, from, to, resolution: null, assigneeId: assignee?.id ?? null };
    return this.change(ticketId, { status: to }, { type: 'ticket.status_changed', data });
  }

  /** Writes as another service and gives the event. */
  async change(ticketId: string, set: Record<string, unknown>, draft: EventDraft): Promise<AnyEvent> {
    const result = await this.tickets.change(ticketId, { correlationId: newId() }, () => ({ set, events: [draft] }));
    if (result.outcome !== 'applied' || !result.events[0]) throw new Error(`${ticketId}: ${result.outcome}`);
    return result.events[0];
  }

  async read(ticketId: string): Promise<TicketDocument> {
    const ticket = await this.tickets.find(ticketId);
    if (!ticket) throw new Error(`no ticket ${ticketId}`);
    return ticket;
  }

  /** Ids of the tickets that an agent holds. */
  async held(agentId: string): Promise<string[]> {
    return ((await this.deps.pool.find(agentId))?.held ?? []).map(({ ticketId }) => ticketId);
  }

  /** Events of the router about a ticket, oldest first. */
  async events(ticketId: string): Promise<AnyEvent[]> {
    const { outbox } = await this.read(ticketId);
    return outbox.filter(({ type }) => type === 'ticket.assigned' || type === 'ticket.queued');
  }

  async metric(name: string, labels: Record<string, string> = {}): Promise<number> {
    const metric = await this.metrics.getSingleMetric(name)?.get();
    const matching = metric?.values.filter(v =>
      Object.entries(labels).every(([key, value]) => v.labels[key] === value),
    );
    return (matching ?? []).reduce((sum, { value }) => sum + value, 0);
  }
}

export function classified(ticket: TicketDocument): AnyEvent {
  const { classification } = ticket;
  return anEvent(
    'ticket.classified',
    {
      actor: { kind: 'service', id: 'classifier', name: 'classifier' },
      state: 'done',
      source: 'local',
      category: ticket.category ?? 'general',
      subcategory: ticket.subcategory,
      priority: ticket.priority ?? 'medium',
      skills: classification.skills,
      language: classification.language,
      sentiment: 'neutral',
      confidence: 0.9,
      model: 'test',
      kept: [],
      changes: [],
    },
    { subject: ticket._id, sequence: ticket.version },
  );
}

export function userCreated(user: UserDocument, more: { usable?: boolean } = {}, invited = false): AnyEvent {
  const data = { actor: ACTOR, user: { ...snapshotOf(user), ...more }, invited };
  return anEvent('user.created', data, { subject: user._id, sequence: user.version });
}

/** The event of a newer version of a user; `changed` follows from what is overridden. */
export function userUpdated(
  user: UserDocument,
  { usable, ...overrides }: Partial<UserDocument> & { usable?: boolean },
  sequence = user.version + 1,
): AnyEvent {
  const news = usable === undefined ? {} : { usable };
  const snapshot = { ...snapshotOf({ ...user, ...overrides }), ...news };
  const data = { actor: ACTOR, user: snapshot, changed: Object.keys({ ...overrides, ...news }) };
  return anEvent('user.updated', data, { subject: user._id, sequence });
}
