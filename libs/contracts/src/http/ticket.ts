import { Type, type Static } from 'typebox';
import { Category, Id, Instant, Nullable, PrioritySchema, SkillNames, StatusSchema, Tags } from '../events/fields';
import { CHANNELS, SENTIMENTS } from '../taxonomy';
import { DepartmentInput, DescriptionInput, PhoneInput, ResolutionInput, TagsInput, TitleInput } from './fields';

/** Optional parts are internal: agents and admins see them, requesters do not. */
const ClassificationView = Type.Object(
  {
    state: Type.Enum(['pending', 'done', 'degraded']),
    source: Type.Enum(['gemini', 'local', 'person']),
    summary: Type.String(),
    skills: SkillNames,
    language: Type.String(),
    sentiment: Nullable(Type.Enum([...SENTIMENTS])),
    model: Type.String(),
    at: Nullable(Instant),
    confidence: Type.Optional(Type.Number()),
    suggestedReply: Type.Optional(Type.String()),
    notes: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

const AssignmentView = Type.Object(
  {
    state: Type.Enum(['waiting', 'assigned']),
    reason: Type.String(),
    at: Nullable(Instant),
  },
  { additionalProperties: false },
);

/** A ticket as the API shows it. */
export const TicketView = Type.Object(
  {
    id: Id,
    number: Type.String({ description: 'TKT-YYYYMMDD-XXXXXX' }),
    version: Type.Integer({ minimum: 1 }),
    title: Type.String(),
    description: Type.String(),
    correctedDescription: Nullable(Type.String()),
    status: StatusSchema,
    category: Nullable(Type.String()),
    subcategory: Nullable(Type.String()),
    priority: Nullable(PrioritySchema),
    tags: Tags,
    channel: Type.Enum([...CHANNELS]),
    requester: Type.Object({ id: Id, name: Type.String(), email: Type.String() }, { additionalProperties: false }),
    department: Nullable(Type.String()),
    phone: Nullable(Type.String()),
    assignee: Nullable(Type.Object({ id: Id, name: Type.String() }, { additionalProperties: false })),
    team: Nullable(Type.String()),
    classification: ClassificationView,
    assignment: AssignmentView,
    sla: Type.Null(),
    resolution: Nullable(Type.String()),
    links: Type.Array(Type.String()),
    mergedInto: Nullable(Id),
    createdAt: Instant,
    updatedAt: Instant,
    resolvedAt: Nullable(Instant),
    closedAt: Nullable(Instant),
  },
  { additionalProperties: false, description: 'A ticket; requesters get no internal parts' },
);
export type TicketView = Static<typeof TicketView>;

export const CreateTicketBody = Type.Object(
  {
    title: TitleInput,
    description: DescriptionInput,
    category: Type.Optional(Category),
    subcategory: Type.Optional(Category),
    priority: Type.Optional(PrioritySchema),
    tags: Type.Optional(TagsInput),
    department: Type.Optional(DepartmentInput),
    phone: Type.Optional(PhoneInput),
    onBehalfOf: Type.Optional(
      Type.String({ minLength: 1, maxLength: 254, description: 'Agents and admins: id or address of a person' }),
    ),
  },
  {
    additionalProperties: false,
    description: 'A new ticket',
    examples: [{ title: 'VPN drops every hour', description: 'Since this morning the VPN disconnects every hour.' }],
  },
);
export type CreateTicketBody = Static<typeof CreateTicketBody>;

export const TicketPatchBody = Type.Object(
  {
    title: Type.Optional(TitleInput),
    description: Type.Optional(DescriptionInput),
    status: Type.Optional(StatusSchema),
    category: Type.Optional(Category),
    subcategory: Type.Optional(Category),
    priority: Type.Optional(PrioritySchema),
    tags: Type.Optional(TagsInput),
    resolution: Type.Optional(ResolutionInput),
  },
  {
    additionalProperties: false,
    description: 'Fields to change',
    examples: [{ status: 'resolved', resolution: 'Replaced the certificate on the VPN gateway.' }],
  },
);
export type TicketPatchBody = Static<typeof TicketPatchBody>;
