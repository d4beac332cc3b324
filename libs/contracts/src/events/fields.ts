import { Type } from 'typebox';
import { AVAILABILITIES, LIMITS, LINK_PURPOSES, PRIORITIES, ROLES, STATUSES } from '../taxonomy';

// Pieces that several events and HTTP schemas share.
export const Id = Type.String({ minLength: 1, maxLength: 64 });
export const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
export const Title = Type.String({ minLength: 1, maxLength: LIMITS.title });
export const Description = Type.String({ minLength: 1, maxLength: LIMITS.description });
/** How many places of each kind were taken out of a text before it went to the model: `{"password": 1}`. */
export const MaskedCounts = Type.Record(Type.String({ pattern: '^[a-z]{2,20}$' }), Type.Integer({ minimum: 1 }));

export const Category = Type.String({ minLength: 1, maxLength: 50 });
export const PrioritySchema = Type.Enum([...PRIORITIES], { title: 'Priority' });
export const StatusSchema = Type.Enum([...STATUSES], { title: 'Status' });
export const RoleSchema = Type.Enum([...ROLES], { title: 'Role' });
export const AvailabilitySchema = Type.Enum([...AVAILABILITIES], { title: 'Availability' });
export const LinkPurposeSchema = Type.Enum([...LINK_PURPOSES]);
export const Tags = Type.Array(Type.String({ minLength: 1, maxLength: LIMITS.tag }), { maxItems: LIMITS.tags });
export const SkillNames = Type.Array(Type.String({ minLength: 1, maxLength: LIMITS.skillName }), {
  maxItems: LIMITS.skills,
});
export const SKILL_NAME_PATTERN = '^[a-z0-9][a-z0-9_.+#-]*$';
export const Skill = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: LIMITS.skillName, pattern: SKILL_NAME_PATTERN }),
    level: Type.Integer({ minimum: 1, maximum: 5, description: 'Proficiency: 1 beginner, 5 expert' }),
  },
  { title: 'Skill', additionalProperties: false },
);
export const Skills = Type.Array(Skill, { maxItems: LIMITS.skills });
export const Teams = Type.Array(Type.String({ minLength: 1, maxLength: LIMITS.skillName }), { maxItems: LIMITS.teams });
export const Capacity = Type.Integer({
  minimum: 0,
  maximum: LIMITS.capacity,
  description: 'How many open tickets at once',
});
export const Instant = Type.String({ format: 'date-time', description: 'RFC 3339, UTC, milliseconds' });
