import {
  type CategoryPatchBody,
  type CreateCategoryBody,
  type DeskCategory,
  TAXONOMY_LIMITS,
} from '@switchboard/contracts';
import type { Cause } from '@switchboard/persistence';
import type { Principal } from '../../domain/principal';
import { notFound } from '../../domain/refusal';
import { type CategoryFacts, checkOthers, newCategory, patchedCategory } from '../domain/categories';
import { entryOf } from '../domain/entries';
import type { TaxonomyPorts } from '../ports';
import { isTeamIn } from './teams';
import { addEntry, reviseEntry } from './write-entry';

const list = 'categories';

interface Request {
  readonly by: Principal;
  readonly cause: Cause;
}

export async function createCategory(
  ports: TaxonomyPorts,
  body: CreateCategoryBody,
  request: Request,
): Promise<DeskCategory> {
  const facts = { isTeam: await isTeamIn(ports), isUsed: () => false };
  const make = (contents: TaxonomyContents) => newCategory(body, contents, facts);
  return addEntry(ports, { list, ...request }, TAXONOMY_LIMITS.categories, make);
}

/** A new label reaches tickets at once: they hold the key. */
export async function changeCategory(
  ports: TaxonomyPorts,
  key: string,
  body: CategoryPatchBody,
  request: Request,
): Promise<DeskCategory> {
  const facts = { isTeam: await isTeamIn(ports), isUsed: await usedOf(ports, key, body) };
  const changed = await reviseEntry(ports, { list, ...request }, key, (before, contents) =>
    patchedCategory(before, body, contents, facts),
  );
  return changed as DeskCategory;
}

/**
 * First retires it, so that nothing new gets it, then takes it out where nothing has it.
 * @returns the category, retired, where tickets or fields have it; null where it is gone
 */
export async function removeCategory(
  ports: TaxonomyPorts,
  key: string,
  request: Request,
): Promise<DeskCategory | null> {
  const retired = await reviseEntry(ports, { list, ...request }, key, (before, contents) => {
    checkOthers(before, contents);
    return { ...before, retired: true };
  });
  if (await ports.taxonomyUse.hasCategory(key)) return retired;
  return reviseEntry(ports, { list, ...request }, key, (before, { fields }) =>
    fields.some(({ categories }) => categories.includes(key)) ? before : null,
  );
}

type TaxonomyContents = Parameters<typeof newCategory>[1];

/** Which of the subcategories that a list leaves out tickets have. */
async function usedOf(
  { taxonomy, taxonomyUse }: TaxonomyPorts,
  key: string,
  { subcategories }: CategoryPatchBody,
): Promise<CategoryFacts['isUsed']> {
  if (!subcategories) return () => false;
  await taxonomy.refresh();
  const category = entryOf(taxonomy.current(), list, key);
  if (!category) throw notFound('category');
  const used = await Promise.all(
    category.subcategories.map(async sub => ((await taxonomyUse.hasCategory(key, sub.key)) ? [sub.key] : [])),
  );
  // One that came in between is kept: better one too many than a ticket's that is gone.
  const known = category.subcategories.map(sub => sub.key);
  return sub => !known.includes(sub) || used.flat().includes(sub);
}
