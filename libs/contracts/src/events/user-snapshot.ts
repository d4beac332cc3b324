import { Type } from 'typebox';
import { schemasFor } from '../tables/field';
import { USER_FIELDS } from '../tables/user-fields';

/** What others may know of a person: no address, no hash. Carried whole, so that the newest event alone is enough. */
export const UserSnapshot = Type.Object(
  {
    ...schemasFor(USER_FIELDS, 'published'),
    usable: Type.Optional(
      Type.Boolean({ description: 'False until an invited person has accepted; absent means true' }),
    ),
  },
  { additionalProperties: false },
);

export const userSnapshotExample = {
  name: 'Nia Network',
  role: 'agent' as const,
  skills: [{ name: 'vpn', level: 5 }],
  teams: ['infrastructure'],
  capacity: 5,
  availability: 'online' as const,
  languages: ['en'],
  disabled: false,
};
