import { useCategories } from '../api/categories';
import { useTexts } from './texts';
import { CATEGORY_NAMES, SUBCATEGORY_NAMES, topicName } from './words';

const bare = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/**
 * Names a category and its part: "Network, VPN"; undefined without one. Those that every desk begins with have names in both languages
 * until an admin calls them something else.
 */
export function useTopic(): (category: string | null, subcategory: string | null) => string | undefined {
  const known = useCategories() ?? [];
  const given = (all: readonly { key: string; label: string }[], ours: object) =>
    all.filter(({ key, label }) => !Object.hasOwn(ours, key) || bare(key) !== bare(label));
  const named = (all: readonly { key: string; label: string }[], ours: object) => ({
    ...ours,
    ...Object.fromEntries(given(all, ours).map(({ key, label }) => [key, label])),
  });
  const [categories, parts] = [useTexts(CATEGORY_NAMES), useTexts(SUBCATEGORY_NAMES)];
  const names = {
    categories: named(known, categories),
    subcategories: named(
      known.flatMap(({ subcategories }) => subcategories),
      parts,
    ),
  };
  return (category, subcategory) => topicName(names, category, subcategory);
}
