import { Type } from 'typebox';
import { FieldChangesInput, FieldsInput, FieldValues } from '../desk/fields';
import { Category, Description, Id, Nullable, PrioritySchema, StatusSchema, Tags, Title } from '../events/fields';
import {
  anyOf,
  CategoryInput,
  DepartmentInput,
  DescriptionInput,
  PhoneInput,
  ResolutionInput,
  TagsInput,
  TitleInput,
} from '../http/fields';
import { CHANNELS, LIMITS } from '../taxonomy';
import { type Field, fieldsOf, namesFor, type StoredValues } from './field';

/**
 * The fields of a ticket that are one plain value. Written where they are used instead, as each is one of its kind: people, what
 * the classifier and the router say, times, and what sorts a list.
 */
export const TICKET_FIELDS = {
  number: {
    stored: Type.String({ pattern: '^TKT-[0-9]{8}-[0-9A-Z]{6}$' }),
    shown: Type.String({ description: 'TKT-YYYYMMDD-XXXXXX' }),
    published: Type.String(),
  },
  title: {
    stored: Title,
    shown: Type.String(),
    create: TitleInput,
    patch: TitleInput,
    anybody: true,
    published: Title,
  },
  description: {
    stored: Description,
    shown: Type.String(),
    create: DescriptionInput,
    patch: DescriptionInput,
    anybody: true,
    published: Description,
  },
  correctedDescription: { stored: Nullable(Type.String()) },
  status: {
    stored: StatusSchema,
    patch: StatusSchema,
    anybody: true,
    filter: anyOf(StatusSchema, { maxItems: 10 }),
    indexed: true,
    published: StatusSchema,
  },
  category: {
    stored: Nullable(Type.String()),
    create: Type.Optional(CategoryInput),
    patch: CategoryInput,
    filter: anyOf(CategoryInput),
    indexed: true,
    published: Nullable(Category),
  },
  subcategory: {
    stored: Nullable(Type.String()),
    create: Type.Optional(CategoryInput),
    patch: CategoryInput,
    filter: anyOf(CategoryInput),
    indexed: true,
    published: Nullable(Category),
  },
  priority: {
    stored: Nullable(PrioritySchema),
    create: Type.Optional(PrioritySchema),
    patch: PrioritySchema,
    filter: anyOf(PrioritySchema, { maxItems: 10 }),
    indexed: true,
    published: Nullable(PrioritySchema),
  },
  tags: { stored: Tags, create: Type.Optional(TagsInput), patch: TagsInput, indexed: true, published: Tags },
  channel: { stored: Type.Enum([...CHANNELS], { title: 'Channel' }), published: Type.Enum([...CHANNELS]) },
  department: {
    stored: Nullable(Type.String()),
    create: Type.Optional(DepartmentInput),
    published: Nullable(Type.String()),
  },
  phone: { stored: Nullable(Type.String()), create: Type.Optional(PhoneInput) },
  team: { stored: Nullable(Type.String()), indexed: true },
  fields: {
    stored: FieldValues,
    initial: {},
    create: Type.Optional(FieldsInput),
    patch: FieldChangesInput,
    anybody: true,
    published: Type.Optional(FieldValues),
  },
  resolution: { stored: Nullable(Type.String()), patch: ResolutionInput },
  watchers: {
    stored: Type.Array(Id, { maxItems: LIMITS.watchers }),
    shown: Type.Array(Id, { description: 'Ids of people; requesters see none but their own' }),
    indexed: true,
  },
  links: {
    stored: Type.Array(Type.String()),
    shown: Type.Array(Type.String(), {
      description: 'Empty: `GET /tickets/:id/links` has those that the caller may see',
    }),
  },
  mergedInto: { stored: Nullable(Id) },
} as const satisfies Record<string, Field>;

export type TicketFieldValues = StoredValues<typeof TICKET_FIELDS>;

/** What a PATCH may name, and what of it people who are no staff may. */
export const PATCHABLE_TICKET_FIELDS = namesFor(TICKET_FIELDS, 'patch');
export const REQUESTER_TICKET_FIELDS: readonly string[] = fieldsOf(TICKET_FIELDS)
  .filter(([, { anybody }]) => anybody)
  .map(([name]) => name);
export const PUBLISHED_TICKET_FIELDS = namesFor(TICKET_FIELDS, 'published');

/** Fields that lists filter by under their own names. */
export const TICKET_FILTERS = namesFor(TICKET_FIELDS, 'filter');
export type TicketFilterField = (typeof TICKET_FILTERS)[number];
