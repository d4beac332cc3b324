import { Type } from 'typebox';
import { AVAILABILITIES, LIMITS, PRIORITIES, ROLES, STATUSES } from '../taxonomy';

// Pieces that several events and HTTP schemas share.
export const Id = Type.String({ minLength: 1, maxLength: 64 });
export const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
export const Title = Type.String({ minLength: 1, maxLength: LIMITS.title });
export const Description = Type.String({ minLength: 1, maxLength: LIMITS.description });
export const Category = Type.String({ minLength: 1, maxLength: 50 });
export const PrioritySchema = Type.Enum([...PRIORITIES]);
export const StatusSchema = Type.Enum([...STATUSES]);
export const RoleSchema = Type.Enum([...ROLES]);
export const AvailabilitySchema = Type.Enum([...AVAILABILITIES]);
export const Tags = Type.Array(Type.String({ minLength: 1, maxLength: LIMITS.tag }), { maxItems: LIMITS.tags });
export const SkillNames = Type.Array(Type.String({ minLength: 1, maxLength: LIMITS.skillName }), {
  maxItems: LIMITS.skills,
});
export const Skill = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: LIMITS.skillName, pattern: '^[a-z0-9][a-z0-9_.+#-]*$' }),
    level: Type.Integer({ minimum: 1, maximum: 5, description: 'Proficiency: 1 beginner, 5 expert' }),
  },
  { additionalProperties: false },
);
export const Skills = Type.Array(Skill, { maxItems: LIMITS.skills });
export const Teams = Type.Array(Type.String({ minLength: 1, maxLength: LIMITS.skillName }), { maxItems: LIMITS.teams });
export const Capacity = Type.Integer({
  minimum: 0,
  maximum: LIMITS.capacity,
  description: 'How many open tickets at once',
});
export const Instant = Type.String({ format: 'date-time', description: 'RFC 3339, UTC, milliseconds' });
