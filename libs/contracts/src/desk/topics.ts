import { Type, type Static } from 'typebox';
import { Nullable } from '../events/fields';
import { SkillNameList } from './pieces';

/** Counts and lengths of what admins define; texts of people have theirs in `LIMITS`. */
export const TAXONOMY_LIMITS = {
  categories: 100,
  subcategories: 50,
  teams: 200,
  fields: 100,
  choices: 100,
  skills: 10,
  key: 50,
  label: 80,
  description: 500,
  order: 1_000_000,
  fieldText: 2_000,
} as const;

/** A key never changes: tickets, filters and statistics hold it. What people read is the label. */
export const KEY_PATTERN = '^[a-z][a-z0-9_]*$';

const Key = Type.String({ pattern: KEY_PATTERN, maxLength: TAXONOMY_LIMITS.key });
const Label = Type.String({ minLength: 1, maxLength: TAXONOMY_LIMITS.label });

export const DeskSubcategory = Type.Object(
  {
    key: Key,
    label: Label,
    /** What somebody must know to handle it, most specific first; empty: the skills of the category. */
    skills: SkillNameList,
    /** Nothing new gets it; tickets that have it keep it. */
    retired: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type DeskSubcategory = Static<typeof DeskSubcategory>;

export const DeskCategory = Type.Object(
  {
    key: Key,
    label: Label,
    /** What belongs here, for people who choose and for the model. */
    description: Nullable(Type.String({ minLength: 1, maxLength: TAXONOMY_LIMITS.description })),
    subcategories: Type.Array(DeskSubcategory, { maxItems: TAXONOMY_LIMITS.subcategories }),
    skills: SkillNameList,
    /** Key of the team that gets its tickets, unless a person asks for another. */
    defaultTeam: Nullable(Type.String({ minLength: 1 })),
    /** Place in lists, ascending. */
    order: Type.Integer({ minimum: 0, maximum: TAXONOMY_LIMITS.order }),
    retired: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type DeskCategory = Static<typeof DeskCategory>;

/** What is known of a team beside who is in it, which people say of themselves (`teams` of a person). */
export const DeskTeam = Type.Object(
  {
    /** As people and tickets name it; any text, as it was before there were descriptions of teams. */
    key: Type.String({ minLength: 1 }),
    label: Label,
    description: Nullable(Type.String({ minLength: 1, maxLength: TAXONOMY_LIMITS.description })),
    /** What the whole team is good at. */
    skills: SkillNameList,
    order: Type.Integer({ minimum: 0, maximum: TAXONOMY_LIMITS.order }),
    retired: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type DeskTeam = Static<typeof DeskTeam>;
