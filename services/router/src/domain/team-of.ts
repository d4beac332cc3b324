import type { DeskTaxonomy } from '@switchboard/contracts';
import { type Needs, topicsOf } from '@switchboard/routing';

type Desk = Pick<DeskTaxonomy, 'categories' | 'teams'>;

/** The team that gets the tickets of a category by itself; null where there is none, or it is retired. */
export function defaultTeamOf(category: string | null, { categories, teams }: Desk): string | null {
  const team = categories.find(({ key }) => key === category)?.defaultTeam ?? null;
  return teams.some(({ key, retired }) => retired && key === team) ? null : team;
}

/** Categories whose tickets go to a team by themselves. */
export const categoriesOfTeams = (desk: Desk): string[] =>
  desk.categories.map(({ key }) => key).filter(key => defaultTeamOf(key, desk) !== null);

/** Teams that are said to be good at what a ticket needs or is about. */
export function expertTeams(needs: Needs, { teams }: Pick<Desk, 'teams'>): string[] {
  const wanted = [...needs.skills, ...topicsOf(needs)];
  return teams.filter(({ skills }) => skills.some(skill => wanted.includes(skill))).map(({ key }) => key);
}
