import { Type } from 'typebox';
import { SKILL_NAME_PATTERN } from '../events/fields';
import { LIMITS } from '../taxonomy';

/** Skills that a topic or a team names. */
export const SkillNameList = Type.Array(
  Type.String({ minLength: 1, maxLength: LIMITS.skillName, pattern: SKILL_NAME_PATTERN }),
  { maxItems: 10 },
);
