import type { Availability, Role } from '@switchboard/contracts';
import { type Needs, normalise, primaryLanguage } from './needs';

/** An agent as one decision saw one. Plain JSON, because it is stored and read again. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly disabled: boolean;
  /** Absent, also in decisions of former versions, means true. */
  readonly usable?: boolean;
  readonly availability: Availability;
  readonly skills: readonly { readonly name: string; readonly level: number }[];
  readonly languages: readonly string[];
  readonly teams: readonly string[];
  /** Tickets held, the one in question not counted. */
  readonly load: number;
  readonly capacity: number;
  /** RFC 3339; null for an agent who never had a ticket. */
  readonly lastAssignedAt: string | null;
}

/** What a ticket is about, and who is said to be good at that: teams and skills of these names make an expert. */
export function topicsOf({
  category,
  subcategory,
  experts = [],
}: Pick<Needs, 'category' | 'subcategory' | 'experts'>): string[] {
  return normalise([category ?? '', subcategory ?? '', ...experts]);
}

/** The candidate without what can make no difference for these needs; every rule gives the same for it. */
export function relevantTo(candidate: Candidate, needs: Needs): Candidate {
  const topics = topicsOf(needs);
  const isTopic = (name: string) => normalise([name]).some(one => topics.includes(one));
  return {
    ...candidate,
    skills: candidate.skills.filter(({ name }) => needs.skills.includes(name.toLowerCase()) || isTopic(name)),
    languages: candidate.languages
      .filter(language => needs.language !== null && primaryLanguage(language) === needs.language)
      .slice(0, 1),
    teams: candidate.teams.filter(team => team === needs.team || isTopic(team)),
  };
}

/** The candidate's level in each needed skill; 0 where there is none. */
export function levelsOf({ skills }: Pick<Candidate, 'skills'>, needed: readonly string[]) {
  const levels = new Map<string, number>();
  for (const { name, level } of skills) {
    const key = name.toLowerCase();
    levels.set(key, Math.max(level, levels.get(key) ?? 0));
  }
  return needed.map(name => ({ name, level: levels.get(name) ?? 0 }));
}
