import type { Taxonomy } from '@switchboard/contracts';
import { unprocessable } from './refusal';

export interface CategoryChoice {
  readonly category?: string;
  readonly subcategory?: string;
}

/**
 * What a person's choice means under a taxonomy. A subcategory given alone stands for its category where that is
 * unambiguous. @param current category that the ticket has already.
 * @throws Refusal `unknown_category` naming the field.
 */
export function chooseCategory(
  choice: CategoryChoice,
  taxonomy: Taxonomy,
  current: string | null = null,
): CategoryChoice {
  const { category, subcategory } = choice;
  if (category !== undefined && !Object.hasOwn(taxonomy, category)) {
    throw unprocessable('unknown_category', '/category', `must be one of ${Object.keys(taxonomy).join(', ')}`);
  }
  if (subcategory === undefined) return category === undefined ? {} : { category };
  const parent = category ?? parentOf(subcategory, taxonomy, current);
  const allowed = taxonomy[parent] ?? [];
  if (!allowed.includes(subcategory)) {
    throw unprocessable('unknown_category', '/subcategory', `of ${parent} must be one of ${allowed.join(', ')}`);
  }
  return { category: parent, subcategory };
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
