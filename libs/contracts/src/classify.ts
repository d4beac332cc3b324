import { Type, type Static } from 'typebox';
import { Category, Description, Nullable, PrioritySchema, SkillNames, Title } from './events/fields';

/** Name of the request/reply channel between gateway and classifier. */
export const CLASSIFY_RPC = 'classifier.classify';

export const ClassifyRequest = Type.Object(
  { title: Type.Optional(Title), description: Description },
  { additionalProperties: false },
);
export type ClassifyRequest = Static<typeof ClassifyRequest>;

export const ClassifyResponse = Type.Object(
  {
    category: Category,
    subcategory: Nullable(Category),
    priority: PrioritySchema,
    skills: SkillNames,
    summary: Type.String(),
    language: Type.String(),
    confidence: Type.Number({ minimum: 0, maximum: 1 }),
    source: Type.Enum(['gemini', 'local']),
    correctedDescription: Type.String(),
  },
  { additionalProperties: false },
);
export type ClassifyResponse = Static<typeof ClassifyResponse>;
