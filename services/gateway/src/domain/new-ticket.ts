import {
  type Channel,
  type CreateTicketBody,
  type EventDraft,
  type PersonField,
  PERSON_FIELDS,
  type Priority,
  priorityRank,
  type Taxonomy,
} from '@switchboard/contracts';
import { chooseCategory } from './category';
import { actorOf, type Principal } from './principal';
import { cleanTags, manyLines, oneLine } from './text';

export interface Requester {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface NewTicketInput {
  readonly id: string;
  readonly number: string;
  readonly body: CreateTicketBody;
  readonly requester: Requester;
  readonly by: Principal;
  readonly channel: Channel;
  readonly now: Date;
  readonly taxonomy: Taxonomy;
}

/** Sorts among medium tickets until somebody says otherwise. */
const RANK_WHILE_UNKNOWN = 1;

/**
 * The first state of a ticket. What the person chose is marked as such, so that no machine overwrites it.
 * @throws Refusal `unknown_category`.
 */
export function newTicket({ id, number, body, requester, by, channel, now, taxonomy }: NewTicketInput) {
  const choice = chooseCategory(body, taxonomy);
  const priority: Priority | null = body.priority ?? null;
  const chosen: Record<PersonField, unknown> = { ...choice, priority } as Record<PersonField, unknown>;
  const setByPerson: Partial<Record<PersonField, { by: string; at: Date }>> = {};
  for (const field of PERSON_FIELDS) if (chosen[field] != null) setByPerson[field] = { by: by.id, at: now };
  return {
    _id: id,
    number,
    title: oneLine(body.title),
    description: manyLines(body.description),
    correctedDescription: null,
    status: 'open' as const,
    category: choice.category ?? null,
    subcategory: choice.subcategory ?? null,
    priority,
    priorityRank: priority === null ? RANK_WHILE_UNKNOWN : priorityRank(priority),
    tags: cleanTags(body.tags ?? []),
    channel,
    requester: { ...requester },
    department: body.department === undefined ? null : oneLine(body.department),
    phone: body.phone ?? null,
    assignee: null,
    team: null,
    setByPerson,
    classification: {
      state: 'pending' as const,
      source: 'local' as const,
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
    assignment: { state: 'waiting' as const, reason: 'unclassified', at: null, decisionIds: [] },
    resolution: null,
    links: [],
    mergedInto: null,
    createdAt: now,
    resolvedAt: null,
    closedAt: null,
  };
}

export type NewTicket = ReturnType<typeof newTicket>;

export function ticketCreated(ticket: NewTicket, by: Principal): EventDraft {
  const { number, title, description, status, category, subcategory, priority, tags, channel, department } = ticket;
  return {
    type: 'ticket.created',
    data: {
      actor: actorOf(by),
      number,
      title,
      description,
      status,
      category,
      subcategory,
      priority,
      tags,
      channel,
      requesterId: ticket.requester.id,
      department,
      setByPerson: PERSON_FIELDS.filter(field => ticket.setByPerson[field] !== undefined),
    },
  };
}
