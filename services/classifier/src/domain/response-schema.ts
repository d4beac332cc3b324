import { PRIORITIES, SENTIMENTS, type Taxonomy } from '@switchboard/contracts';
import { SUGGESTION_LIMITS } from './suggestion';

/** The subset of OpenAPI schemas that the API takes as `responseSchema`. */
export interface OutputSchema {
  readonly type: 'object' | 'string' | 'number' | 'array';
  readonly format?: 'enum';
  readonly enum?: readonly string[];
  readonly nullable?: boolean;
  readonly items?: OutputSchema;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, OutputSchema>>;
  readonly required?: readonly string[];
}

/** What the model has to answer; the API enforces it, and validate.ts checks all the same. */
export function responseSchema(taxonomy: Taxonomy): OutputSchema {
  const subcategories = [...new Set(Object.values(taxonomy).flat())];
  const properties = {
    category: choice(Object.keys(taxonomy)),
    subcategory: subcategories.length > 0 ? { ...choice(subcategories), nullable: true } : { ...text, nullable: true },
    priority: choice(PRIORITIES),
    skills: { type: 'array', items: text, maxItems: SUGGESTION_LIMITS.skills },
    summary: text,
    language: text,
    sentiment: choice(SENTIMENTS),
    suggestedReply: text,
    notes: text,
    confidence: { type: 'number' },
  } as const satisfies Record<string, OutputSchema>;
  return { type: 'object', properties, required: Object.keys(properties).filter(name => name !== 'subcategory') };
}

const text = { type: 'string' } as const;

function choice(values: readonly string[]): OutputSchema {
  return { type: 'string', format: 'enum', enum: [...values] };
}
