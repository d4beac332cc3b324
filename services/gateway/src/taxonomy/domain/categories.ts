import {
  type CategoryPatchBody,
  type CreateCategoryBody,
  type DeskCategory,
  type DeskContents,
  type DeskSubcategory,
  inOrder,
} from '@switchboard/contracts';
import { Refusal, unprocessable } from '../../domain/refusal';
import { unique } from '../../domain/unique';
import { keyFrom, nextOrder } from './entries';

/** What is asked before: teams that there are, and which of the dropped subcategories tickets have. */
export interface CategoryFacts {
  readonly isTeam: (key: string) => boolean;
  readonly isUsed: (subcategory: string) => boolean;
}

/** @throws Refusal `unknown_team`, `key_missing`, `key_repeated` */
export function newCategory(body: CreateCategoryBody, contents: DeskContents, facts: CategoryFacts): DeskCategory {
  checkTeam(body.defaultTeam, facts);
  return {
    key: body.key ?? keyFrom(body.label, '/key'),
    label: body.label,
    description: body.description ?? null,
    subcategories: subcategoriesFrom(body.subcategories ?? [], [], facts),
    skills: unique(body.skills ?? []),
    defaultTeam: body.defaultTeam ?? null,
    order: body.order ?? nextOrder(contents, 'categories'),
    retired: false,
  };
}

/** @throws Refusal as `newCategory`, and `last_category` */
export function patchedCategory(
  before: DeskCategory,
  body: CategoryPatchBody,
  contents: DeskContents,
  facts: CategoryFacts,
): DeskCategory {
  if (body.defaultTeam !== before.defaultTeam) checkTeam(body.defaultTeam, facts);
  if (body.retired) checkOthers(before, contents);
  const { subcategories, skills, ...rest } = body;
  return {
    ...before,
    ...rest,
    ...(skills ? { skills: unique(skills) } : {}),
    ...(subcategories ? { subcategories: subcategoriesFrom(subcategories, before.subcategories, facts) } : {}),
  };
}

/** Without a category that is open, no ticket could be classified. @throws Refusal `last_category` */
export function checkOthers({ key }: DeskCategory, { categories }: DeskContents): void {
  if (categories.some(category => category.key !== key && !category.retired)) return;
  throw new Refusal('conflict', 'last_category', 'Tickets need a category: this is the last one that is not retired.');
}

type Given = NonNullable<CreateCategoryBody['subcategories']>;

/** The list as wanted; what is left out and in use stays, retired. */
function subcategoriesFrom(given: Given, before: readonly DeskSubcategory[], facts: CategoryFacts): DeskSubcategory[] {
  const wanted = given.map(({ key, label, skills, retired }, index) => {
    const known = before.find(sub => (key === undefined ? sub.label === label : sub.key === key));
    return {
      key: key ?? known?.key ?? keyFrom(label, `/subcategories/${index}/key`),
      label,
      skills: unique(skills ?? known?.skills ?? []),
      retired: retired ?? known?.retired ?? false,
    };
  });
  wanted.forEach(({ key }, index) => {
    if (wanted.findIndex(sub => sub.key === key) !== index)
      throw unprocessable('key_repeated', `/subcategories/${index}/key`, `is there twice: ${key}`);
  });
  const kept = before
    .filter(({ key }) => !wanted.some(sub => sub.key === key) && facts.isUsed(key))
    .map(sub => ({ ...sub, retired: true }));
  return [...wanted, ...kept];
}

function checkTeam(team: string | null | undefined, { isTeam }: CategoryFacts): void {
  if (team != null && !isTeam(team))
    throw unprocessable('unknown_team', '/defaultTeam', 'must be the key of a team that is not retired');
}

/** The keys of a list, as a sentence names them. */
export const keysOf = (categories: readonly DeskCategory[]): string =>
  inOrder(categories)
    .map(({ key }) => key)
    .join(', ');
