import type { CategoryView, UserView } from '@switchboard/contracts';

/** From this level on somebody works alone, and counts as cover. */
export const ALONE = 3;
export const LEVELS = [0, 1, 2, 3, 4, 5] as const;

type Person = Pick<UserView, 'id' | 'name' | 'role' | 'skills' | 'disabled' | 'usable'>;

export interface SkillColumn {
  readonly skill: string;
  /** Key of the category that asks for it first; null where none does. */
  readonly category: string | null;
  /** First of its category. */
  readonly isFirst: boolean;
}

export const levelOf = ({ skills }: Pick<UserView, 'skills'>, skill: string): number =>
  skills.find(({ name }) => name === skill)?.level ?? 0;

/** The same skills, one of them at another level; 0 is not to have it. */
export function withLevel(skills: UserView['skills'], skill: string, level: number): UserView['skills'] {
  if (level === 0) return skills.filter(({ name }) => name !== skill);
  return skills.some(({ name }) => name === skill)
    ? skills.map(known => (known.name === skill ? { ...known, level } : known))
    : [...skills, { name: skill, level }];
}

/** Gets tickets. */
const isAtWork = ({ role, disabled, usable }: Person) => role === 'agent' && !disabled && usable;

const askedBy = ({ skills = [], subcategories }: CategoryView): string[] => [
  ...subcategories.flatMap(each => (each.retired ? [] : (each.skills ?? []))),
  ...skills,
];

/** What categories ask for, each skill once. */
export const askedFor = (categories: readonly CategoryView[]): ReadonlySet<string> =>
  new Set(categories.filter(({ retired }) => !retired).flatMap(askedBy));

/** One column for each skill that somebody has, by the category that asks for it. @param also shown although nobody has them yet */
export function columnsOf(
  people: readonly Person[],
  categories: readonly CategoryView[],
  also: readonly string[] = [],
): readonly SkillColumn[] {
  const left = new Set([...people.flatMap(({ skills }) => skills.map(({ name }) => name)), ...also]);
  const columns: SkillColumn[] = [];
  const take = (category: string | null, names: Iterable<string>) => {
    const own = [...names].filter(name => left.delete(name));
    own.forEach((skill, index) => columns.push({ skill, category, isFirst: index === 0 }));
  };
  for (const category of categories) take(category.key, askedBy(category));
  take(null, [...left].sort());
  return columns;
}

/** How many of those who get tickets work alone on it. */
export const coverOf = (people: readonly Person[], skill: string): number =>
  people.filter(person => isAtWork(person) && levelOf(person, skill) >= ALONE).length;

export interface Thin<P extends Person> {
  readonly skill: string;
  /** Who it rests on; undefined where nobody works alone on it. */
  readonly person: P | undefined;
}

/** Skills of these columns that rest on one person or none. */
export function thinCover<P extends Person>(people: readonly P[], columns: readonly SkillColumn[]): readonly Thin<P>[] {
  return columns.flatMap(({ skill }) => {
    const able = people.filter(person => isAtWork(person) && levelOf(person, skill) >= ALONE);
    return able.length < 2 ? [{ skill, person: able[0] }] : [];
  });
}

/** Asked for by categories, and nobody has it at any level. */
export function missingSkills(people: readonly Person[], categories: readonly CategoryView[]): readonly string[] {
  const known = new Set(people.filter(isAtWork).flatMap(({ skills }) => skills.map(({ name }) => name)));
  return [...askedFor(categories)].filter(skill => !known.has(skill)).sort();
}
