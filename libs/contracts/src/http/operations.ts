import { Type, type Static } from 'typebox';
import { Instant, Nullable } from '../events/fields';
import { textInput } from './fields';

// What admins see and do of the machinery: its queues, and the messages that were given up.

const Queue = Type.String({ description: 'Queue, called as the service that reads it' });
const QueueInput = textInput('identifier', 50, { description: 'Queue, as `getOperations` names it' });
const MessageId = textInput('identifier', 100, { description: '`id` of a parked message' });
const Count = Type.Integer({ minimum: 0 });

/** So many parked messages of a queue are listed, and replayed or dropped in one request. */
export const PARKED_LIMIT = 100;

const queueExample = { queue: 'router', waiting: 0, consumers: 1, parked: 1 };
export const OperationsView = Type.Object(
  {
    at: Instant,
    queues: Type.Array(
      Type.Object(
        {
          queue: Queue,
          waiting: Type.Integer({ minimum: 0, description: 'Messages that nobody works on yet, delayed ones too' }),
          consumers: Type.Integer({ minimum: 0, description: 'Processes that read it; 0: nothing of it is done' }),
          parked: Type.Integer({ minimum: 0, description: 'Messages that were given up and wait for somebody' }),
        },
        { title: 'QueueState', additionalProperties: false },
      ),
    ),
  },
  {
    title: 'Operations',
    additionalProperties: false,
    description: 'How the services do',
    examples: [{ at: '2026-11-30T09:00:00.000Z', queues: [queueExample] }],
  },
);
export type OperationsView = Static<typeof OperationsView>;

const parked = {
  id: Type.String({ description: 'Id of the event; a digest of the body where it has none' }),
  queue: Queue,
  type: Nullable(Type.String({ description: 'Type of the event' })),
  subject: Nullable(Type.String({ description: 'Id of the ticket or person that it is about' })),
  code: Type.String({ description: 'Stable name of the failure' }),
  reason: Type.String({ description: 'What went wrong, as a sentence' }),
  attempts: Count,
  parkedAt: Instant,
  unreadable: Nullable(Type.String({ description: 'Why replaying it can not help; null where it can' })),
};
const parkedExample = {
  id: '01a20dfc-3778-70bd-add7-5a0788e8ee39',
  queue: 'router',
  type: 'ticket.classified',
  subject: '01a20dfc-331f-7362-831a-3005b6745e0b',
  code: 'delivery_limit',
  reason: 'parked by the broker: delivered too often without an answer, as after crashes',
  attempts: 0,
  parkedAt: '2026-11-24T14:36:03.000Z',
  unreadable: null,
};

export const ParkedMessageView = Type.Object(
  { ...parked, body: Type.String({ description: 'As it was published; JSON where it is readable' }) },
  {
    title: 'ParkedMessage',
    additionalProperties: false,
    description: 'A message that was given up, whole',
    examples: [{ ...parkedExample, body: '{"type":"ticket.classified"}' }],
  },
);
export type ParkedMessageView = Static<typeof ParkedMessageView>;

export const ParkedListView = Type.Object(
  {
    items: Type.Array(Type.Object(parked, { title: 'ParkedSummary', additionalProperties: false }), {
      description: `Without their bodies, oldest first; at most ${PARKED_LIMIT} of each queue`,
    }),
    total: Count,
  },
  {
    title: 'ParkedMessages',
    additionalProperties: false,
    description: 'Messages that were given up',
    examples: [{ items: [parkedExample], total: 1 }],
  },
);
export type ParkedListView = Static<typeof ParkedListView>;
export type ParkedSummaryView = ParkedListView['items'][number];

export const ParkedParams = Type.Object({ queue: QueueInput, id: MessageId }, { additionalProperties: false });

export const ParkedChoiceBody = Type.Object(
  { queue: QueueInput, ids: Type.Array(MessageId, { minItems: 1, maxItems: PARKED_LIMIT }) },
  {
    title: 'ParkedChoice',
    additionalProperties: false,
    description: 'Parked messages of one queue',
    examples: [{ queue: 'gateway', ids: [parkedExample.id] }],
  },
);
export type ParkedChoiceBody = Static<typeof ParkedChoiceBody>;

export const ParkedOutcomeView = Type.Object(
  {
    done: Type.Integer({ minimum: 0, description: 'Those that were still parked' }),
    refused: Type.Array(
      Type.Object(
        { id: Type.String(), reason: Type.String() },
        { title: 'ParkedRefusal', additionalProperties: false },
      ),
      { description: 'Those that no service can read: they stay' },
    ),
  },
  {
    title: 'ParkedOutcome',
    additionalProperties: false,
    description: 'What was done with them',
    examples: [{ done: 1, refused: [] }],
  },
);
export type ParkedOutcomeView = Static<typeof ParkedOutcomeView>;
