import { Type, type Static } from 'typebox';
import { Id, Instant, MaskedCounts, Nullable, SkillNames } from '../events/fields';
import { schemasFor, shownSchemas } from '../tables/field';
import { TICKET_FIELDS } from '../tables/ticket-fields';
import { SENTIMENTS } from '../taxonomy';
import { ticketExample } from './examples';
import { PersonInput } from './fields';

/** Optional parts are internal: agents and admins see them, requesters do not. */
const ClassificationView = Type.Object(
  {
    state: Type.Enum(['pending', 'done', 'degraded']),
    source: Type.Enum(['gemini', 'local', 'person']),
    summary: Type.String(),
    skills: SkillNames,
    language: Type.String(),
    at: Nullable(Instant),
    sentiment: Type.Optional(Nullable(Type.Enum([...SENTIMENTS]))),
    model: Type.Optional(Type.String()),
    confidence: Type.Optional(Type.Number()),
    suggestedReply: Type.Optional(Type.String()),
    notes: Type.Optional(Type.String()),
    masked: Type.Optional(MaskedCounts),
  },
  { title: 'Classification', additionalProperties: false },
);

/** `reason` is internal too. */
const AssignmentView = Type.Object(
  {
    state: Type.Enum(['waiting', 'assigned']),
    at: Nullable(Instant),
    reason: Type.Optional(Type.String()),
  },
  { title: 'Assignment', additionalProperties: false },
);

const Requester = Type.Object(
  { id: Id, name: Type.String(), email: Type.String() },
  { title: 'Requester', additionalProperties: false },
);

/** Somebody, as everybody may see them. */
export const PersonReference = Type.Object(
  { id: Id, name: Type.String() },
  { title: 'PersonReference', additionalProperties: false },
);

/** A ticket as the API shows it. */
export const TicketView = Type.Object(
  {
    id: Id,
    version: Type.Integer({ minimum: 1 }),
    ...shownSchemas(TICKET_FIELDS),
    requester: Requester,
    assignee: Nullable(PersonReference),
    classification: ClassificationView,
    assignment: AssignmentView,
    sla: Type.Null(),
    createdAt: Instant,
    updatedAt: Instant,
    firstResponseAt: { ...Nullable(Instant), description: 'When an agent first replied' },
    snoozedUntil: Type.Optional({ ...Nullable(Instant), description: 'Agents and admins: put aside until then' }),
    resolvedAt: Nullable(Instant),
    closedAt: Nullable(Instant),
  },
  {
    title: 'Ticket',
    additionalProperties: false,
    description: 'A ticket; requesters get no internal parts',
    examples: [ticketExample],
  },
);
export type TicketView = Static<typeof TicketView>;

export const CreateTicketBody = Type.Object(
  {
    ...schemasFor(TICKET_FIELDS, 'create'),
    onBehalfOf: Type.Optional(PersonInput('Agents and admins: id or address of a person')),
  },
  {
    title: 'CreateTicket',
    additionalProperties: false,
    description: 'A new ticket',
    examples: [{ title: 'VPN drops every hour', description: 'Since this morning the VPN disconnects every hour.' }],
  },
);
export type CreateTicketBody = Static<typeof CreateTicketBody>;

export const TicketPatchBody = Type.Partial(Type.Object(schemasFor(TICKET_FIELDS, 'patch')), {
  title: 'TicketPatch',
  additionalProperties: false,
  description: 'Fields to change',
  examples: [{ status: 'resolved', resolution: 'Replaced the certificate on the VPN gateway.' }],
});
export type TicketPatchBody = Static<typeof TicketPatchBody>;
