import { Type, type Static } from 'typebox';
import { Category, Nullable, PrioritySchema, SkillNames } from './events/fields';
import { DescriptionInput, TitleInput } from './http/fields';

/** Name of the request/reply channel between gateway and classifier. */
export const CLASSIFY_RPC = 'classifier.classify';

export const ClassifyRequest = Type.Object(
  { title: Type.Optional(TitleInput), description: DescriptionInput },
  {
    title: 'Classify',
    additionalProperties: false,
    description: 'A text that somebody may open a ticket with',
    examples: [{ title: 'VPN', description: 'My VPN conection drops every hour.' }],
  },
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
  {
    title: 'Suggestion',
    additionalProperties: false,
    description: 'A suggestion; `source` says whose',
    examples: [
      {
        category: 'network',
        subcategory: 'vpn',
        priority: 'medium',
        skills: ['networking', 'vpn'],
        summary: 'VPN drops every hour.',
        language: 'en',
        confidence: 0.82,
        source: 'local',
        correctedDescription: 'My VPN connection drops every hour.',
      },
    ],
  },
);
export type ClassifyResponse = Static<typeof ClassifyResponse>;
