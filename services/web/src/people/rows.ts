import type { TeamView, UserView } from '@switchboard/contracts';

/** A line of the matrix. */
export type Row =
  | {
      readonly kind: 'team';
      /** Empty for those who are in none. */
      readonly key: string;
      readonly label: string;
      readonly members: readonly UserView[];
      readonly isOpen: boolean;
    }
  | { readonly kind: 'person'; readonly person: UserView };

const isFor = (person: UserView, words: readonly string[]) => {
  const text = `${person.name} ${person.email} ${person.skills.map(({ name }) => name).join(' ')}`.toLocaleLowerCase();
  return words.every(word => text.includes(word));
};

/** Who fits what was typed: parts of a name, an address or a skill. */
export function fitting(people: readonly UserView[], q: string, team: string): readonly UserView[] {
  const words = q.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return people.filter(person => isFor(person, words) && (team === '' || person.teams.includes(team)));
}

export const flatRows = (people: readonly UserView[]): readonly Row[] =>
  people.map(person => ({ kind: 'person', person }));

/** By the first team of each, in the order of the teams; those in none last. */
export function teamRows(
  people: readonly UserView[],
  teams: readonly Pick<TeamView, 'key' | 'label'>[],
  isOpen: (key: string) => boolean,
): readonly Row[] {
  const known = new Set(teams.map(({ key }) => key));
  const groups = [...teams, { key: '', label: '' }].map(({ key, label }) => ({
    key,
    label,
    members: people.filter(person => (person.teams.find(team => known.has(team)) ?? '') === key),
  }));
  return groups
    .filter(({ members }) => members.length > 0)
    .flatMap(({ members, ...team }): Row[] => [
      { kind: 'team', ...team, members, isOpen: isOpen(team.key) },
      ...(isOpen(team.key) ? flatRows(members) : []),
    ]);
}

export const rowKey = (row: Row): string => (row.kind === 'team' ? `team ${row.key}` : row.person.id);
