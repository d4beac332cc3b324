import { skillsOfTopic, type TopicNotes } from '@switchboard/contracts';
import { type Suggestion, SUGGESTION_LIMITS } from './suggestion';

/**
 * What solving a ticket takes. A model may name skills in words of its own, which nobody here has; where it names none that this
 * desk asks for in that topic, those come first.
 */
export function neededSkills(
  { category, subcategory, skills }: Pick<Suggestion, 'category' | 'subcategory' | 'skills'>,
  notes: Pick<TopicNotes, 'skills'>,
): string[] {
  const asked = skillsOfTopic(notes, category, subcategory);
  const all = asked.some(skill => skills.includes(skill)) ? skills : [...asked, ...skills];
  return [...new Set(all)].slice(0, SUGGESTION_LIMITS.skills);
}
