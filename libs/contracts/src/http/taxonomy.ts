import { Type, type Static } from 'typebox';
import { DeskCategory, DeskField, DeskSubcategory, DeskTeam, KEY_PATTERN, TAXONOMY_LIMITS } from '../desk';
import { Nullable, SKILL_NAME_PATTERN } from '../events/fields';
import { LIMITS } from '../taxonomy';
import { TeamInput, textInput } from './fields';
import { pageOf } from './page';
import { PersonReference } from './ticket';

// What admins define of tickets. Lists are short and come as one page.

const KeyInput = textInput('identifier', TAXONOMY_LIMITS.key, {
  pattern: KEY_PATTERN,
  description: 'Stays for ever: tickets and filters hold it. Without one it is made of the label',
});
const LabelInput = textInput('name', TAXONOMY_LIMITS.label);
const DescriptionInput = Nullable(textInput('long', TAXONOMY_LIMITS.description));
const SkillsInput = Type.Array(textInput('skill', LIMITS.skillName, { pattern: SKILL_NAME_PATTERN }), {
  maxItems: TAXONOMY_LIMITS.skills,
});
const KeysInput = Type.Array(textInput('identifier', TAXONOMY_LIMITS.key), { maxItems: TAXONOMY_LIMITS.categories });

/** Requesters get neither skills nor teams. */
export const CategoryView = Type.Object(
  {
    ...DeskCategory.properties,
    subcategories: Type.Array(
      Type.Object(
        { ...DeskSubcategory.properties, skills: Type.Optional(DeskSubcategory.properties.skills) },
        { title: 'Subcategory', additionalProperties: false },
      ),
    ),
    skills: Type.Optional(DeskCategory.properties.skills),
    defaultTeam: Type.Optional(DeskCategory.properties.defaultTeam),
  },
  {
    title: 'Category',
    additionalProperties: false,
    description: 'A category of tickets; a retired one is kept by the tickets that have it',
  },
);
export type CategoryView = Static<typeof CategoryView>;

const categoryInput = {
  label: LabelInput,
  description: Type.Optional(DescriptionInput),
  subcategories: Type.Optional(
    Type.Array(
      Type.Object(
        {
          key: Type.Optional(KeyInput),
          label: LabelInput,
          skills: Type.Optional(SkillsInput),
          retired: Type.Optional(Type.Boolean()),
        },
        { title: 'SubcategoryInput', additionalProperties: false },
      ),
      {
        maxItems: TAXONOMY_LIMITS.subcategories,
        description: 'The whole list. One that is left out is removed, or retired where tickets have it',
      },
    ),
  ),
  skills: Type.Optional(SkillsInput),
  defaultTeam: Type.Optional(Nullable(TeamInput)),
  order: Type.Optional(DeskCategory.properties.order),
};
const retired = Type.Optional(Type.Boolean({ description: 'Whether new tickets get it no more' }));

const categoryExample = {
  label: 'Facilities',
  description: 'heating, coffee machine, meeting rooms',
  subcategories: [{ label: 'Parking' }],
  skills: ['facility_management'],
};
export const CreateCategoryBody = Type.Object(
  { key: Type.Optional(KeyInput), ...categoryInput },
  { title: 'CreateCategory', additionalProperties: false, description: 'A new category', examples: [categoryExample] },
);
export type CreateCategoryBody = Static<typeof CreateCategoryBody>;
export const CategoryPatchBody = Type.Partial(Type.Object({ ...categoryInput, retired }), {
  title: 'CategoryPatch',
  additionalProperties: false,
  description: 'What to change',
  examples: [{ label: 'Rooms and buildings' }],
});
export type CategoryPatchBody = Static<typeof CategoryPatchBody>;
export const CategoryPage = pageOf(CategoryView, 'Categories in their order, all at once');

export const TeamView = Type.Object(
  {
    ...DeskTeam.properties,
    members: Type.Array(PersonReference, {
      description: 'Agents and admins who are in it, by name',
    }),
  },
  {
    title: 'Team',
    additionalProperties: false,
    description: 'A team. Who is in it, people say of themselves: `teams` of a person',
  },
);
export type TeamView = Static<typeof TeamView>;

const teamInput = {
  label: LabelInput,
  description: Type.Optional(DescriptionInput),
  skills: Type.Optional(SkillsInput),
  order: Type.Optional(DeskTeam.properties.order),
};
export const CreateTeamBody = Type.Object(
  { key: Type.Optional(TeamInput), ...teamInput },
  {
    title: 'CreateTeam',
    additionalProperties: false,
    description: 'A new team; its key is the label unless given',
    examples: [{ label: 'facilities', description: 'Looks after the buildings', skills: ['facility_management'] }],
  },
);
export type CreateTeamBody = Static<typeof CreateTeamBody>;
export const TeamPatchBody = Type.Partial(Type.Object({ ...teamInput, retired }), {
  title: 'TeamPatch',
  additionalProperties: false,
  description: 'What to change',
  examples: [{ description: 'Looks after the buildings' }],
});
export type TeamPatchBody = Static<typeof TeamPatchBody>;
export const TeamPage = pageOf(TeamView, 'Teams in their order, all at once');

export const FieldView = Type.Object(DeskField.properties, {
  title: 'Field',
  additionalProperties: false,
  description: 'A field that this desk added to its tickets. Requesters get those that everybody sees',
});
export type FieldView = Static<typeof FieldView>;

const fieldInput = {
  label: LabelInput,
  help: Type.Optional(DescriptionInput),
  categories: Type.Optional(KeysInput),
  required: Type.Optional(Type.Boolean()),
  visibleTo: Type.Optional(DeskField.properties.visibleTo),
  choices: Type.Optional(
    Type.Array(
      Type.Object(
        { key: Type.Optional(KeyInput), label: LabelInput },
        { title: 'ChoiceInput', additionalProperties: false },
      ),
      {
        maxItems: TAXONOMY_LIMITS.choices,
        description: 'Of a choice: the whole list. Tickets keep what they have',
      },
    ),
  ),
  maxLength: Type.Optional(DeskField.properties.maxLength),
  min: Type.Optional(DeskField.properties.min),
  max: Type.Optional(DeskField.properties.max),
  order: Type.Optional(DeskField.properties.order),
};
export const CreateFieldBody = Type.Object(
  { key: Type.Optional(KeyInput), type: DeskField.properties.type, ...fieldInput },
  {
    title: 'CreateField',
    additionalProperties: false,
    description: 'A new field; by default optional, on tickets of all categories, for everybody',
    examples: [
      { label: 'Building', type: 'choice', categories: ['hardware'], required: true, choices: [{ label: 'North' }] },
    ],
  },
);
export type CreateFieldBody = Static<typeof CreateFieldBody>;
export const FieldPatchBody = Type.Partial(Type.Object({ ...fieldInput, retired }), {
  title: 'FieldPatch',
  additionalProperties: false,
  description: 'What to change; key and type stay',
  examples: [{ required: false }],
});
export type FieldPatchBody = Static<typeof FieldPatchBody>;
export const FieldPage = pageOf(FieldView, 'Fields in their order, all at once');
