import {
  type EventDraft,
  type FieldChange,
  PERSON_FIELDS,
  priorityRank,
  type Taxonomy,
  type TicketPatchBody,
} from '@switchboard/contracts';
import { chooseCategory } from './category';
import { actorOf, isStaff, type Principal } from './principal';
import { forbidden, Refusal, unprocessable } from './refusal';
import { cleanTags, manyLines, oneLine } from './text';
import type { Ticket } from './ticket';
import { mayGo, requesterMayGo, statusTimes } from './ticket-status';

/** Structurally persistence's Change. */
export interface TicketChange {
  readonly set: Readonly<Record<string, unknown>>;
  readonly events: readonly EventDraft[];
}

const REQUESTER_FIELDS: readonly string[] = ['title', 'description', 'status'];

/**
 * What a PATCH does to a ticket, or null when it would change nothing.
 * @throws Refusal when the caller's role or the ticket's state does not allow it.
 */
export function patchTicket(
  ticket: Ticket,
  body: TicketPatchBody,
  by: Principal,
  now: Date,
  taxonomy: Taxonomy,
): TicketChange | null {
  if (!isStaff(by)) checkRequester(ticket, body);
  const target = wanted(ticket, body, taxonomy);
  const changes = changedFields(ticket, target);
  const set: Record<string, unknown> = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
  if (body.priority !== undefined) set['priorityRank'] = priorityRank(body.priority);
  const marks = personMarks(ticket, target, by, now, set);
  const status = statusChange(ticket, body, by, now, set);
  if (changes.length === 0 && !status && !marks) return null;
  const events: EventDraft[] = [];
  if (changes.length > 0) events.push({ type: 'ticket.updated', data: { actor: actorOf(by), changes } });
  if (status) events.push(status);
  return { set, events };
}

function checkRequester(ticket: Ticket, body: TicketPatchBody): void {
  const refused = Object.keys(body).filter(field => !REQUESTER_FIELDS.includes(field));
  if (refused.length > 0) throw forbidden(`Only agents and admins may change ${refused.join(', ')}.`);
  if (ticket.status !== 'open' && (body.title !== undefined || body.description !== undefined)) {
    throw new Refusal(
      'unprocessable',
      'ticket_not_editable',
      `The ticket is ${ticket.status}; its text stays as it is.`,
    );
  }
}

type Wanted = Partial<
  Pick<Ticket, 'title' | 'description' | 'category' | 'subcategory' | 'priority' | 'tags' | 'resolution'>
>;

/** The fields as the body wants them, cleaned; a new category without a subcategory of its own drops the old one. */
function wanted(ticket: Ticket, body: TicketPatchBody, taxonomy: Taxonomy): Wanted {
  const choice = chooseCategory(body, taxonomy, ticket.category);
  const moved = choice.category !== undefined && choice.category !== ticket.category;
  return {
    ...(body.title === undefined ? {} : { title: oneLine(body.title) }),
    ...(body.description === undefined ? {} : { description: manyLines(body.description) }),
    ...(choice.category === undefined ? {} : { category: choice.category }),
    ...(choice.subcategory !== undefined ? { subcategory: choice.subcategory } : moved ? { subcategory: null } : {}),
    ...(body.priority === undefined ? {} : { priority: body.priority }),
    ...(body.tags === undefined ? {} : { tags: cleanTags(body.tags) }),
    ...(body.resolution === undefined ? {} : { resolution: manyLines(body.resolution) }),
  };
}

function changedFields(ticket: Ticket, to: Wanted): FieldChange[] {
  return (Object.keys(to) as (keyof Wanted)[])
    .filter(field => JSON.stringify(ticket[field]) !== JSON.stringify(to[field]))
    .map(field => ({ field, from: ticket[field], to: to[field] }));
}

/** Marks what the person decided, also where the machine had chosen the same: from now on it is the person's. */
function personMarks(ticket: Ticket, target: Wanted, by: Principal, now: Date, set: Record<string, unknown>): boolean {
  const fresh = PERSON_FIELDS.filter(
    field => field in target && (ticket.setByPerson[field] === undefined || field in set),
  );
  for (const field of fresh) set[`setByPerson.${field}`] = { by: by.id, at: now };
  return fresh.length > 0;
}

function statusChange(
  ticket: Ticket,
  body: TicketPatchBody,
  by: Principal,
  now: Date,
  set: Record<string, unknown>,
): EventDraft | undefined {
  const { status: from } = ticket;
  const to = body.status;
  if (to === undefined || to === from) return undefined;
  const allowed = isStaff(by) ? mayGo(from, to) : requesterMayGo(from, to);
  if (!allowed) throw unprocessable('transition_not_allowed', '/status', `can not go from ${from} to ${to}`);
  Object.assign(set, { status: to, ...statusTimes(ticket, to, now) });
  const resolution = (set['resolution'] as string | undefined) ?? ticket.resolution;
  return {
    type: 'ticket.status_changed',
    data: { actor: actorOf(by), from, to, resolution, assigneeId: ticket.assignee?.id ?? null },
  };
}
