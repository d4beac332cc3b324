import type { Taxonomy } from '../taxonomy';
import type { DeskField } from './fields';
import type { DeskCategory, DeskTeam } from './topics';

/** What admins define, as it is stored. */
export interface DeskContents {
  readonly categories: readonly DeskCategory[];
  readonly teams: readonly DeskTeam[];
  readonly fields: readonly DeskField[];
}

/** What is known of topics beside their keys. A topic is `category` or `category/subcategory`. */
export interface TopicNotes {
  /** What people call it, where that is not what the key says. */
  readonly labels: Readonly<Record<string, string>>;
  /** What belongs into a category. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** What somebody must know to handle it, most specific first. */
  readonly skills: Readonly<Record<string, readonly string[]>>;
  /** Categories that nothing new gets, and that a text may be about all the same. */
  readonly retired: readonly string[];
}

/** Categories, teams and fields of a desk at one moment, and what follows from them. It never changes. */
export interface DeskTaxonomy extends DeskContents {
  /** Grows with every change; 0 for the defaults of a desk that has stored nothing yet. */
  readonly version: number;
  /** What new tickets may be: categories that are not retired, in their order. */
  readonly open: Taxonomy;
  readonly notes: TopicNotes;
}

/** @param contents in any order; it is brought into that of lists. */
export function deskTaxonomy(contents: DeskContents, version: number): DeskTaxonomy {
  const categories = inOrder(contents.categories);
  const current = categories.filter(({ retired }) => !retired);
  const open = current.map(({ key, subcategories }) => [
    key,
    subcategories.filter(({ retired }) => !retired).map(sub => sub.key),
  ]);
  return {
    version,
    categories,
    teams: inOrder(contents.teams),
    fields: inOrder(contents.fields),
    open: Object.fromEntries(open) as Taxonomy,
    notes: notesOf(categories),
  };
}

export const inOrder = <T extends { readonly order: number; readonly label: string; readonly key: string }>(
  entries: readonly T[],
): T[] => [...entries].sort((a, b) => a.order - b.order || compare(a.label, b.label) || compare(a.key, b.key));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function notesOf(categories: readonly DeskCategory[]): TopicNotes {
  const topics = categories.flatMap(category => [
    { topic: category.key, key: category.key, label: category.label, skills: category.skills },
    ...category.subcategories.map(({ key, label, skills }) => ({
      topic: `${category.key}/${key}`,
      key,
      label,
      skills,
    })),
  ]);
  return {
    labels: Object.fromEntries(
      topics.filter(({ key, label }) => !says(key, label)).map(({ topic, label }) => [topic, label]),
    ),
    descriptions: Object.fromEntries(
      categories.flatMap(({ key, description }) => (description === null ? [] : [[key, description]])),
    ),
    skills: Object.fromEntries(
      topics.filter(({ skills }) => skills.length > 0).map(({ topic, skills }) => [topic, skills]),
    ),
    retired: categories.filter(({ retired }) => retired).map(({ key }) => key),
  };
}

/** Whether a label is the key as people write it: `Wi-Fi` for `wifi`. */
const says = (key: string, label: string): boolean => bare(key) === bare(label);
const bare = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]+/g, '');

/** What a topic asks for: the skills of the subcategory if it names any, else those of the category. */
export function skillsOfTopic(
  { skills }: Pick<TopicNotes, 'skills'>,
  category: string,
  subcategory: string | null,
): readonly string[] {
  const of = (topic: string) => (Object.hasOwn(skills, topic) ? skills[topic] : undefined);
  return of(`${category}/${subcategory}`) ?? of(category) ?? [];
}

/** Whoever keeps up with what admins define. */
export interface CurrentTaxonomy {
  /** As of two seconds ago at most while the broker answers. */
  current(): DeskTaxonomy;
}
