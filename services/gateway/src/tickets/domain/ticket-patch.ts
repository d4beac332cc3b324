import {
  type CurrentTaxonomy,
  type DeskTaxonomy,
  type EventDraft,
  type FieldChange,
  PATCHABLE_TICKET_FIELDS,
  PERSON_FIELDS,
  pick,
  priorityRank,
  REQUESTER_TICKET_FIELDS,
  type TicketPatchBody,
} from '@switchboard/contracts';
import type { TicketChange, TicketSection } from '@switchboard/persistence';
import { chooseCategory } from './category';
import { changedValues, termsOf } from './field-values';
import { actorOf, isStaff, type Principal } from '../../domain/principal';
import { forbidden, Refusal } from '../../domain/refusal';
import { type LifeCycleRules, step } from './life-cycle';
import { wakeAtTheEnd } from '../../snooze/domain/snooze';
import { ticketSearch } from './search';
import type { Ticket } from './ticket';
import { unique } from '../../domain/unique';

type Patchable = (typeof PATCHABLE_TICKET_FIELDS)[number];
type Plain = Exclude<Patchable, 'status' | 'fields'>;
/** The status has rules of its own, and its own event; the fields of the desk change one by one. */
const isPlain = (field: Patchable): field is Plain => field !== 'status' && field !== 'fields';

const PLAIN_FIELDS = PATCHABLE_TICKET_FIELDS.filter(isPlain);

/** What decides beside the ticket and the caller. */
export interface TicketRules extends LifeCycleRules {
  readonly taxonomy: CurrentTaxonomy;
  /** Those of the ids that the fields in the body name that are people's. */
  readonly people?: ReadonlySet<string>;
}

/**
 * What a PATCH does to a ticket, or null when it would change nothing.
 * @param reason why the status changes, in the person's words.
 * @throws Refusal when the caller's role or the ticket's state does not allow it.
 */
export function patchTicket(
  ticket: Ticket,
  body: TicketPatchBody,
  by: Principal,
  now: Date,
  rules: TicketRules,
  reason?: string,
): TicketChange<'gateway'> | null {
  if (!isStaff(by)) checkRequester(ticket, body);
  const target = wanted(ticket, body, rules.taxonomy.current());
  const plain = changedFields(ticket, target);
  const set: TicketSection<'gateway'> = pick(
    target,
    plain.map(({ field }) => field),
  );
  const category = target.category ?? ticket.category;
  const values = fieldChanges(ticket, body, { by, category }, rules);
  Object.assign(set, values.set);
  const changes: FieldChange[] = [...plain, ...values.changes];
  if (body.priority !== undefined) set.priorityRank = priorityRank(body.priority);
  const isTextNew = 'title' in set || 'description' in set;
  if (isTextNew) Object.assign(set, ticketSearch({ ...ticket, ...set }));
  const marks = personMarks(ticket, target, by, now, set);
  const { status: to, resolution } = body;
  const status = to === undefined ? null : step(ticket, { to, by, now, resolution, reason }, rules);
  Object.assign(set, status?.set);
  if (changes.length === 0 && !status && !marks) return null;
  const events: EventDraft[] = [];
  if (changes.length > 0) events.push({ type: 'ticket.updated', data: { actor: actorOf(by), changes } });
  if (status) events.push(status.event);
  const awake = status && wakeAtTheEnd(ticket, status.set.status, actorOf(by));
  if (awake) {
    Object.assign(set, awake.set);
    events.push(...awake.events);
  }
  // The words of messages are written without a new version of the ticket, and are among its words.
  return isTextNew ? { set, events, only: { talkRevision: ticket.talkRevision ?? null } } : { set, events };
}

/** What becomes of the fields of the desk. */
function fieldChanges(
  ticket: Ticket,
  { fields: given }: TicketPatchBody,
  { by, category }: { readonly by: Principal; readonly category: string | null },
  { taxonomy, people = new Set() }: TicketRules,
): { readonly set: TicketSection<'gateway'>; readonly changes: FieldChange[] } {
  if (!given) return { set: {}, changes: [] };
  const context = { taxonomy: taxonomy.current(), category, by, people };
  const { fields, changes } = changedValues(ticket.fields ?? {}, given, context);
  return { set: changes.length > 0 ? { fields: { ...fields }, fieldTerms: termsOf(fields) } : {}, changes };
}

function checkRequester(ticket: Ticket, body: TicketPatchBody): void {
  const refused = Object.keys(body).filter(field => !REQUESTER_TICKET_FIELDS.includes(field));
  if (refused.length > 0) throw forbidden(`Only agents and admins may change ${refused.join(', ')}.`);
  const isText = body.title !== undefined || body.description !== undefined || body.fields !== undefined;
  if (ticket.status !== 'open' && isText) {
    throw new Refusal(
      'unprocessable',
      'ticket_not_editable',
      `The ticket is ${ticket.status}; its text stays as it is.`,
    );
  }
}

type Wanted = Partial<Pick<Ticket, (typeof PLAIN_FIELDS)[number]>>;

/** The fields as the body wants them; a new category without a subcategory of its own drops the old one. */
function wanted(ticket: Ticket, body: TicketPatchBody, taxonomy: DeskTaxonomy): Wanted {
  const choice = chooseCategory(body, taxonomy, ticket);
  const moved = choice.category !== undefined && choice.category !== ticket.category;
  return {
    ...pick(body, PLAIN_FIELDS),
    ...(moved ? { subcategory: null } : {}),
    ...choice,
    ...(body.tags === undefined ? {} : { tags: unique(body.tags) }),
  };
}

function changedFields(ticket: Ticket, to: Wanted) {
  return PLAIN_FIELDS.map(field => ({ field, from: ticket[field] ?? null, to: to[field] })).filter(
    ({ from, to: wantedValue }) => wantedValue !== undefined && JSON.stringify(from) !== JSON.stringify(wantedValue),
  );
}

/** Marks what the person decided, also where the machine had chosen the same: from now on it is the person's. */
function personMarks(ticket: Ticket, target: Wanted, by: Principal, now: Date, set: TicketSection<'gateway'>): boolean {
  const fresh = PERSON_FIELDS.filter(
    field => target[field] !== undefined && (ticket.setByPerson[field] === undefined || field in set),
  );
  for (const field of fresh) set[`setByPerson.${field}`] = { by: by.id, at: now };
  return fresh.length > 0;
}
