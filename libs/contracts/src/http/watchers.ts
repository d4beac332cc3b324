import { Type, type Static } from 'typebox';
import { Id } from '../events/fields';
import { LIMITS } from '../taxonomy';
import { PersonInput } from './fields';

export const WatchBody = Type.Object(
  { userId: PersonInput('Id or address of a person, or `me`') },
  {
    title: 'Watch',
    additionalProperties: false,
    description: 'Who shall watch the ticket',
    examples: [{ userId: 'me' }, { userId: 'otto@example.com' }],
  },
);
export type WatchBody = Static<typeof WatchBody>;

export const UnwatchQuery = Type.Object(
  { userId: Type.Optional(PersonInput('Id or address of a person; the caller without it')) },
  { additionalProperties: false },
);

export const WatchersView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          id: Id,
          name: Type.String(),
          guest: Type.Boolean({ description: 'A requester who reads the ticket of another' }),
        },
        { additionalProperties: false },
      ),
      { maxItems: LIMITS.watchers },
    ),
  },
  {
    title: 'Watchers',
    additionalProperties: false,
    description: 'Who watches the ticket; requesters see themselves and guests only',
  },
);
export type WatchersView = Static<typeof WatchersView>;
