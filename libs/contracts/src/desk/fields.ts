import { Type, type Static } from 'typebox';
import { Nullable } from '../events/fields';
import { KEY_PATTERN, TAXONOMY_LIMITS } from './topics';

export const FIELD_TYPES = ['text', 'number', 'date', 'choice', 'person'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Who sees the value of a field on a ticket. */
export const FIELD_AUDIENCES = ['everybody', 'agents'] as const;
export type FieldAudience = (typeof FIELD_AUDIENCES)[number];

const Key = Type.String({ pattern: KEY_PATTERN, maxLength: TAXONOMY_LIMITS.key });
const Label = Type.String({ minLength: 1, maxLength: TAXONOMY_LIMITS.label });

/** A field that this desk added to the form of its tickets. */
export const DeskField = Type.Object(
  {
    key: Key,
    label: Label,
    /** Shown beside it in forms. */
    help: Nullable(Type.String({ minLength: 1, maxLength: TAXONOMY_LIMITS.description })),
    type: Type.Enum([...FIELD_TYPES]),
    /** Keys of the categories whose tickets have it; empty: all. */
    categories: Type.Array(Key, { maxItems: TAXONOMY_LIMITS.categories }),
    /** Whether whoever sees it has to fill it in when opening a ticket of these categories. */
    required: Type.Boolean(),
    visibleTo: Type.Enum([...FIELD_AUDIENCES]),
    /** Of a choice: what may be chosen. Empty for the other types. */
    choices: Type.Array(Type.Object({ key: Key, label: Label }, { title: 'Choice', additionalProperties: false }), {
      maxItems: TAXONOMY_LIMITS.choices,
    }),
    /** Of a text: characters. */
    maxLength: Nullable(Type.Integer({ minimum: 1, maximum: TAXONOMY_LIMITS.fieldText })),
    /** Of a number. */
    min: Nullable(Type.Number()),
    max: Nullable(Type.Number()),
    order: Type.Integer({ minimum: 0, maximum: TAXONOMY_LIMITS.order }),
    retired: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type DeskField = Static<typeof DeskField>;

/** A value of such a field: a text, a number, a day (`2026-12-31`), the key of a choice, the id of a person. */
export const FieldValue = Type.Union([Type.String(), Type.Number()]);
export type FieldValue = Static<typeof FieldValue>;
export const FieldValues = Type.Record(Type.String(), FieldValue, {
  description: 'Fields that this desk added, by key (`GET /fields`); those that the caller may see',
});
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** In bodies; which keys and values there are, the desk says. */
export const FieldsInput = Type.Record(Type.String(), FieldValue, {
  maxProperties: TAXONOMY_LIMITS.fields,
  description:
    'Values of the fields of this desk, by key: a text, a number, a day, the key of a choice, the id of a person',
});
export const FieldChangesInput = Type.Record(Type.String(), Nullable(FieldValue), {
  maxProperties: TAXONOMY_LIMITS.fields,
  description: 'Those to change; null takes a value away',
});
