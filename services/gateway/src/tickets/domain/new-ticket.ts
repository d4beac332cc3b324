import {
  type Channel,
  type CreateTicketBody,
  type DeskTaxonomy,
  type EventDraft,
  type PersonField,
  PERSON_FIELDS,
  pick,
  type Priority,
  priorityRank,
  PUBLISHED_TICKET_FIELDS,
  TICKET_FIELDS,
  valuesOf,
} from '@switchboard/contracts';
import type { NewAggregate, TicketDocument } from '@switchboard/persistence';
import { chooseCategory } from './category';
import { termsOf, valuesAtCreation } from './field-values';
import { actorOf, type Principal } from '../../domain/principal';
import { ticketSearch } from './search';
import { unique } from '../../domain/unique';

export interface Requester {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export type NewTicket = NewAggregate<TicketDocument>;

export interface NewTicketInput {
  readonly id: string;
  readonly number: string;
  readonly body: CreateTicketBody;
  readonly requester: Requester;
  readonly by: Principal;
  readonly channel: Channel;
  readonly now: Date;
  readonly taxonomy: DeskTaxonomy;
  /** Those of the ids that its fields name that are people's. */
  readonly people?: ReadonlySet<string>;
}

/** Sorts among medium tickets until somebody says otherwise. */
const RANK_WHILE_UNKNOWN = 1;

/**
 * The first state of a ticket. What the person chose is marked as such, so that no machine overwrites it.
 * @throws Refusal `unknown_category`, and what `valuesAtCreation` throws.
 */
export function newTicket({
  id,
  number,
  body,
  requester,
  by,
  channel,
  now,
  taxonomy,
  people,
}: NewTicketInput): NewTicket {
  const choice = chooseCategory(body, taxonomy);
  const priority: Priority | null = body.priority ?? null;
  const chosen: Record<PersonField, unknown> = { ...choice, priority } as Record<PersonField, unknown>;
  const setByPerson: Partial<Record<PersonField, { by: string; at: Date }>> = {};
  for (const field of PERSON_FIELDS) if (chosen[field] != null) setByPerson[field] = { by: by.id, at: now };
  const { title, description } = body;
  const context = { taxonomy, category: choice.category ?? null, by, people: people ?? new Set<string>() };
  const fields = valuesAtCreation(body.fields ?? {}, context, channel !== 'email');
  return {
    _id: id,
    ...valuesOf(TICKET_FIELDS, {
      ...body,
      ...choice,
      number,
      status: 'open',
      channel,
      tags: unique(body.tags ?? []),
      fields,
    }),
    fieldTerms: termsOf(fields),
    ...ticketSearch({ number, title, description, requester }),
    priorityRank: priority === null ? RANK_WHILE_UNKNOWN : priorityRank(priority),
    requester: { ...requester },
    openedBy: by.id,
    assignee: null,
    setByPerson,
    classification: {
      state: 'pending',
      source: 'local',
      confidence: 0,
      summary: '',
      skills: [],
      language: '',
      sentiment: null,
      suggestedReply: '',
      notes: '',
      model: '',
      promptHash: '',
      at: null,
    },
    assignment: { state: 'waiting', reason: 'unclassified', at: null, decisionIds: [] },
    createdAt: now,
    firstResponseAt: null,
    resolvedAt: null,
    closedAt: null,
  };
}

export function ticketCreated(ticket: NewTicket, by: Principal): EventDraft {
  const { fields, ...published } = pick(ticket, PUBLISHED_TICKET_FIELDS);
  return {
    type: 'ticket.created',
    data: {
      actor: actorOf(by),
      ...published,
      ...(Object.keys(fields).length > 0 ? { fields } : {}),
      requesterId: ticket.requester.id,
      setByPerson: PERSON_FIELDS.filter(field => ticket.setByPerson[field] !== undefined),
    },
  };
}
