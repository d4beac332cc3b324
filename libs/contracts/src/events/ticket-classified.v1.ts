import { Type } from 'typebox';
import { PERSON_FIELDS, SENTIMENTS } from '../taxonomy';
import { Actor, defineEvent, FieldChange } from './define';
import { Category, MaskedCounts, Nullable, PrioritySchema, SkillNames } from './fields';

export const ticketClassifiedV1 = defineEvent({
  type: 'ticket.classified',
  version: 1,
  description:
    'The classifier wrote its opinion. `category`, `subcategory` and `priority` are what the ticket has now; `kept` names those a person had set.',
  data: Type.Object(
    {
      actor: Actor,
      state: Type.Enum(['done', 'degraded']),
      source: Type.Enum(['gemini', 'local', 'person']),
      category: Category,
      subcategory: Nullable(Category),
      priority: PrioritySchema,
      skills: SkillNames,
      language: Type.String({ minLength: 2, maxLength: 8 }),
      sentiment: Type.Enum([...SENTIMENTS]),
      confidence: Type.Number({ minimum: 0, maximum: 1 }),
      model: Type.String(),
      masked: Type.Optional(MaskedCounts),
      kept: Type.Array(Type.Enum([...PERSON_FIELDS])),
      changes: Type.Array(FieldChange),
    },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'service', id: 'classifier', name: 'classifier' },
    state: 'done',
    source: 'gemini',
    category: 'network',
    subcategory: 'vpn',
    priority: 'high',
    skills: ['vpn', 'networking'],
    language: 'en',
    sentiment: 'negative',
    confidence: 0.93,
    model: 'gemini-3.5-flash-lite',
    masked: { password: 1 },
    kept: ['priority'],
    changes: [{ field: 'category', from: null, to: 'network' }],
  },
});
