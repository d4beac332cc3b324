import {
  type AnyEvent,
  CLASSIFY_RPC,
  type ClassifyResponse,
  type EventData,
  type EventEnvelope,
  PERSON_FIELDS,
} from '@switchboard/contracts';
import { type Environment, newId } from '@switchboard/kernel';
import type { OutboxSource } from '@switchboard/messaging';
import { AggregateStore, type TicketDocument, ticketsCollection } from '@switchboard/persistence';
import type { Platform } from '@switchboard/service-kit';
import { aTicket, anEvent, eventually, GeminiStub, TestSystem } from '@switchboard/testing';
import { classifier } from '../src';
import type { ClassifierConfig } from '../src/config';

/** Tests must not depend on what the machine's environment says. */
const FAST: Environment = { RECLASSIFY_EVERY_MS: '100', GEMINI_BREAKER_OPEN_MS: '100', GEMINI_TRIES: '1' };

/** A classifier on real back ends with a scripted Gemini, and everything around it that a test needs. */
export class HelpDesk {
  /** Every event that anybody published, oldest first. */
  readonly heard: AnyEvent[] = [];
  private sender: Platform['bus'] | undefined;
  private registry: Platform['metrics'] | undefined;

  private constructor(
    readonly system: TestSystem,
    readonly gemini: GeminiStub,
    readonly tickets: AggregateStore<TicketDocument>,
  ) {}

  /** @param env more settings; `GEMINI_API_KEY: ''` for an installation without the model */
  static async open(env: Environment = {}): Promise<HelpDesk> {
    const [system, gemini] = await Promise.all([TestSystem.create(), GeminiStub.start()]);
    const tickets = new AggregateStore(system.database.model(ticketsCollection), { source: 'gateway' });
    const desk = new HelpDesk(system, gemini, tickets);
    await desk.listen();
    const watched = {
      ...classifier,
      wire: (platform: Platform, config: ClassifierConfig) => {
        desk.registry = platform.metrics;
        return classifier.wire(platform, config);
      },
    };
    await system.start(watched, { GEMINI_API_KEY: 'test-key', GEMINI_BASE_URL: gemini.url, ...FAST, ...env });
    return desk;
  }

  async close(): Promise<void> {
    await this.system.stop();
    await this.gemini.stop();
  }

  /** What `/metrics` would say. */
  async metrics(): Promise<string | undefined> {
    return this.registry?.metrics();
  }

  /** A ticket as the gateway stores it; its creation is not yet announced. */
  async ticket(overrides: Partial<TicketDocument> = {}): Promise<TicketDocument> {
    const ticket = aTicket({ description: `The VPN drops, case ${(cases += 1)}.`, ...overrides });
    await new this.tickets.model(ticket).save();
    return ticket;
  }

  /** A new ticket, announced. */
  async submit(overrides: Partial<TicketDocument> = {}): Promise<TicketDocument> {
    const ticket = await this.ticket(overrides);
    await this.publish(created(ticket));
    return ticket;
  }

  async publish(...events: readonly AnyEvent[]): Promise<void> {
    const bus = await this.bus();
    const source: OutboxSource = { name: 'test', pending: async () => [], remove: async () => undefined };
    for (const event of events) bus.offer(source, { aggregateId: newId(), events: [event] });
  }

  async preview(body: { title?: string; description: string }): Promise<ClassifyResponse> {
    const bus = await this.bus();
    return bus.request<ClassifyResponse>(CLASSIFY_RPC, body, { timeoutMs: 5_000 });
  }

  async read(id: string): Promise<TicketDocument> {
    const ticket = await this.tickets.find(id);
    if (!ticket) throw new Error(`no ticket ${id}`);
    return ticket;
  }

  /** The ticket once its classification is in this state. */
  classified(id: string, state: 'done' | 'degraded'): Promise<TicketDocument> {
    return eventually(async () => {
      const ticket = await this.read(id);
      return ticket.classification.state === state && ticket;
    });
  }

  /** What was published about the classification of a ticket, once there are `count` of them. */
  verdicts(id: string, count = 1): Promise<EventEnvelope<'ticket.classified'>[]> {
    return eventually(() => {
      const found = this.verdictsSoFar(id);
      return found.length >= count && found;
    });
  }

  verdictsSoFar(id: string): EventEnvelope<'ticket.classified'>[] {
    const of = this.heard.filter(event => event.subject === id);
    return of.filter((event): event is EventEnvelope<'ticket.classified'> => event.type === 'ticket.classified');
  }

  private async listen(): Promise<void> {
    const { bus } = this.system.platform('listener');
    const onEvery = async (event: AnyEvent) => void this.heard.push(event);
    bus.consume({ queue: 'listener', onEvery, concurrency: 1, timeoutMs: 5_000 });
    await bus.start();
  }

  private async bus(): Promise<Platform['bus']> {
    if (!this.sender) {
      this.sender = this.system.platform('gateway').bus;
      await this.sender.start();
    }
    return this.sender;
  }
}

/** Every ticket has a text of its own, or the memory of the classifier would answer. */
let cases = 0;

const REQUESTER = { kind: 'user', id: 'rita', name: 'Rita Requester' } as const;

export function created(ticket: TicketDocument): AnyEvent {
  const data: EventData<'ticket.created'> = {
    actor: REQUESTER,
    number: ticket.number,
    title: ticket.title,
    description: ticket.description,
    status: ticket.status,
    category: ticket.category,
    subcategory: ticket.subcategory,
    priority: ticket.priority,
    tags: ticket.tags,
    channel: ticket.channel,
    requesterId: ticket.requester.id,
    department: ticket.department,
    setByPerson: PERSON_FIELDS.filter(field => ticket.setByPerson[field]),
  };
  return anEvent('ticket.created', data, { subject: ticket._id, source: 'gateway' });
}

export function updated(ticketId: string, ...fields: string[]): AnyEvent {
  const changes = fields.map(field => ({ field, from: null, to: null }));
  return anEvent(
    'ticket.updated',
    { actor: REQUESTER, changes },
    { subject: ticketId, source: 'gateway', sequence: 2 },
  );
}

/** Who and when, for `setByPerson`. */
export const BY_RITA = { by: 'rita', at: new Date('2026-11-20T10:00:00.000Z') };
