import type { Candidate } from './candidate';
import type { Needs } from './needs';

/** Why an agent can not take a ticket; machine-readable, stored with each decision. */
export const REFUSALS = [
  'not_agent',
  'disabled',
  'account_not_usable',
  'wrong_team',
  'missing_skills',
  'offline',
  'away',
  'at_capacity',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Refusals that pass with time: whoever has one of these is qualified. */
const PASSING: readonly Refusal[] = ['offline', 'away', 'at_capacity'];

export function isPassing(refusal: Refusal | null): boolean {
  return refusal !== null && PASSING.includes(refusal);
}

export interface Rules {
  /** False when nobody has any of the skills, so that waiting for them would be waiting for ever. */
  readonly skillsRequired: boolean;
}

/**
 * The first reason against a candidate, or null. Lasting reasons come before passing ones.
 * @param incumbent whether the candidate already knows this ticket; then team and skills are no matter.
 */
export function refusalOf(candidate: Candidate, needs: Needs, rules: Rules, incumbent: boolean): Refusal | null {
  if (candidate.role !== 'agent') return 'not_agent';
  if (candidate.disabled) return 'disabled';
  if (candidate.usable === false) return 'account_not_usable';
  if (!incumbent && !inTeam(candidate, needs)) return 'wrong_team';
  if (!incumbent && rules.skillsRequired && !hasAnySkill(candidate, needs)) return 'missing_skills';
  if (candidate.availability !== 'online') return candidate.availability;
  if (candidate.load >= candidate.capacity) return 'at_capacity';
  return null;
}

/**
 * One matching skill qualifies. When nobody who ever takes tickets has one, online or not, everybody qualifies: a ticket
 * must not wait for a skill that does not exist here.
 */
export function rulesFor(needs: Needs, candidates: readonly Candidate[]): Rules {
  return { skillsRequired: candidates.some(c => takesTickets(c) && inTeam(c, needs) && hasAnySkill(c, needs)) };
}

/** Whether this agent may take tickets later, so that waiting for them makes sense. */
export function takesTickets({
  role,
  disabled,
  usable,
  capacity,
}: Pick<Candidate, 'role' | 'disabled' | 'capacity'> & { usable?: boolean | undefined }): boolean {
  return role === 'agent' && !disabled && usable !== false && capacity > 0;
}

function inTeam(candidate: Candidate, needs: Needs): boolean {
  return needs.team === null || candidate.teams.includes(needs.team);
}

function hasAnySkill(candidate: Candidate, needs: Needs): boolean {
  return needs.skills.length === 0 || candidate.skills.some(({ name }) => needs.skills.includes(name.toLowerCase()));
}
