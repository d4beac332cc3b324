import { urlSetting } from '@switchboard/kernel';
import { type Static, Type } from 'typebox';

const ms = (fallback: number, minimum: number, maximum: number, description: string) =>
  Type.Integer({ default: fallback, minimum, maximum, description: `${description}; milliseconds` });
const count = (fallback: number, minimum: number, maximum: number, description: string) =>
  Type.Integer({ default: fallback, minimum, maximum, description });

export const settings = Type.Object({
  GEMINI_API_KEY: Type.Optional(
    Type.String({ writeOnly: true, description: 'Key of the Gemini API; without it tickets are classified locally' }),
  ),
  GEMINI_BASE_URL: urlSetting(
    { schemes: ['https', 'http'], example: 'https://generativelanguage.googleapis.com', path: 'any' },
    { default: 'https://generativelanguage.googleapis.com', description: 'Where the Gemini API is' },
  ),
  GEMINI_MODEL: Type.String({
    default: 'gemini-3.5-flash-lite',
    pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$',
    description: 'Name of the model',
  }),
  GEMINI_TEMPERATURE: Type.Optional(
    Type.Number({
      minimum: 0,
      maximum: 2,
      description: 'Sampling temperature; unset: the model decides, newer ones refuse it',
    }),
  ),
  GEMINI_TIMEOUT_MS: ms(8_000, 500, 60_000, 'Time Gemini may take for a ticket, all tries together'),
  GEMINI_ATTEMPT_TIMEOUT_MS: ms(5_000, 200, 60_000, 'Time a single call may take'),
  GEMINI_TRIES: count(3, 1, 10, 'Calls per ticket at most, for 429, 5xx and lost connections'),
  GEMINI_CONCURRENCY: count(4, 1, 100, 'Calls of Gemini at once'),
  GEMINI_QUEUE: count(20, 0, 1_000, 'Calls that may wait for their turn; more are classified locally'),
  GEMINI_CACHE_ENTRIES: count(1_000, 0, 100_000, 'Answers that are remembered by content'),
  GEMINI_BREAKER_FAILURES: count(5, 1, 100, 'Outages in a row after which Gemini is left alone'),
  GEMINI_BREAKER_OPEN_MS: ms(30_000, 50, 900_000, 'How long Gemini is then left alone'),
  CLASSIFY_PREVIEW_MS: ms(4_000, 100, 4_300, 'Time Gemini may take for a preview, before the local answer is given'),
  CLASSIFIER_CONCURRENCY: count(10, 1, 100, 'Tickets worked on at once'),
  RECLASSIFY_EVERY_MS: ms(
    30_000,
    50,
    3_600_000,
    'Pause between rounds over tickets that wait for the model, or for any classification',
  ),
  CLASSIFY_OVERDUE_MS: ms(60_000, 100, 86_400_000, 'Age at which an unclassified ticket is not waited for any more'),
  RECLASSIFY_BATCH: count(20, 1, 500, 'Tickets of each kind per round'),
});

export type ClassifierConfig = Readonly<Static<typeof settings>>;
