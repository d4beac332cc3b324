import type { DeskTaxonomy, Taxonomy } from '@switchboard/contracts';
import { unprocessable } from '../../domain/refusal';

export interface CategoryChoice {
  readonly category?: string;
  readonly subcategory?: string;
}

/** What a ticket has already. */
interface Had {
  readonly category: string | null;
  readonly subcategory: string | null;
}

type Known = Pick<DeskTaxonomy, 'open' | 'categories'>;

/**
 * What a person's choice means under a taxonomy. A subcategory given alone stands for its category where that is
 * unambiguous. What is retired may only be chosen where the ticket has it already.
 * @throws Refusal `unknown_category` naming the field.
 */
export function chooseCategory(
  choice: CategoryChoice,
  known: Known,
  had: Had = { category: null, subcategory: null },
): CategoryChoice {
  const { category, subcategory } = choice;
  const taxonomy = withWhatItHad(known, had);
  if (category !== undefined && !Object.hasOwn(taxonomy, category)) {
    throw unprocessable('unknown_category', '/category', mustBe(category, known.categories, Object.keys(known.open)));
  }
  if (subcategory === undefined) return category === undefined ? {} : { category };
  const parent = category ?? parentOf(subcategory, taxonomy, had.category);
  const allowed = taxonomy[parent] ?? [];
  if (!allowed.includes(subcategory)) {
    const siblings = known.categories.find(({ key }) => key === parent)?.subcategories ?? [];
    throw unprocessable('unknown_category', '/subcategory', `of ${parent} ${mustBe(subcategory, siblings, allowed)}`);
  }
  return { category: parent, subcategory };
}

function mustBe(
  chosen: string,
  entries: readonly { readonly key: string; readonly retired: boolean }[],
  allowed: readonly string[],
): string {
  const why = entries.some(({ key, retired }) => retired && key === chosen) ? `is retired: ${chosen}; ` : '';
  return `${why}must be one of ${allowed.join(', ')}`;
}

/** What is open, and the ticket's own where that is retired. */
function withWhatItHad({ open, categories }: Known, { category, subcategory }: Had): Taxonomy {
  if (category === null) return open;
  const retired = categories.find(({ key }) => key === category)?.subcategories.filter(sub => !sub.retired) ?? [];
  const others = Object.hasOwn(open, category) ? (open[category] ?? []) : retired.map(({ key }) => key);
  const own = subcategory === null || others.includes(subcategory) ? [] : [subcategory];
  return { ...open, [category]: [...others, ...own] };
}

function parentOf(subcategory: string, taxonomy: Taxonomy, current: string | null): string {
  const parents = Object.keys(taxonomy).filter(category => taxonomy[category]?.includes(subcategory));
  if (current !== null && parents.includes(current)) return current;
  const [only, ...others] = parents;
  if (only !== undefined && others.length === 0) return only;
  throw unprocessable(
    'unknown_category',
    '/subcategory',
    only === undefined ? 'is not in the taxonomy' : `is in ${parents.join(' and ')}: give the category too`,
  );
}
