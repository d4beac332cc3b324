import { Type } from 'typebox';
import { LIMITS } from '../taxonomy';
import { AvailabilitySchema, Capacity, RoleSchema, Skills, Teams } from './fields';

/** What others may know of a person: no address, no hash. Carried whole, so that the newest event alone is enough. */
export const UserSnapshot = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: LIMITS.name }),
    role: RoleSchema,
    skills: Skills,
    teams: Teams,
    capacity: Capacity,
    availability: AvailabilitySchema,
    languages: Type.Array(Type.String({ minLength: 2, maxLength: 8 }), { maxItems: 20 }),
    disabled: Type.Boolean(),
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
