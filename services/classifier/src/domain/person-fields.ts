import { PERSON_FIELDS, type PersonField, type Taxonomy } from '@switchboard/contracts';
import type { TicketDocument } from '@switchboard/persistence';

/** The part of a ticket that says what a person decided. */
export interface PersonDecisions extends Pick<TicketDocument, 'category' | 'subcategory'> {
  /** Which ones; by whom and when does not matter here. */
  readonly setByPerson: Partial<Record<PersonField, unknown>>;
}

/** Fields that machines must not touch. */
export function keptFields(ticket: Pick<PersonDecisions, 'setByPerson'>): PersonField[] {
  return PERSON_FIELDS.filter(field => ticket.setByPerson[field] !== undefined);
}

const narrowed = new WeakMap<Taxonomy, Map<string, Taxonomy>>();

/**
 * The taxonomy that is still open for a ticket: a category set by a person leaves only its subcategories, a subcategory
 * set by a person only the categories that have it. The same narrowing gives the same object, so hashes are kept.
 */
export function openTaxonomy(ticket: PersonDecisions, taxonomy: Taxonomy): Taxonomy {
  const { category, subcategory, setByPerson } = ticket;
  if (setByPerson.category && category !== null && Object.hasOwn(taxonomy, category)) {
    return narrow(taxonomy, `category ${category}`, name => name === category);
  }
  if (setByPerson.subcategory && subcategory !== null && !setByPerson.category) {
    return narrow(taxonomy, `subcategory ${subcategory}`, name => taxonomy[name]?.includes(subcategory) ?? false);
  }
  return taxonomy;
}

function narrow(taxonomy: Taxonomy, key: string, keep: (category: string) => boolean): Taxonomy {
  const known = narrowed.get(taxonomy) ?? new Map<string, Taxonomy>();
  narrowed.set(taxonomy, known);
  const existing = known.get(key);
  if (existing) return existing;
  const entries = Object.entries(taxonomy).filter(([name]) => keep(name));
  const result = entries.length > 0 ? Object.fromEntries(entries) : taxonomy;
  known.set(key, result);
  return result;
}
