import { useCategories } from '../api/categories';
import { useTexts } from './texts';
import { CATEGORY_NAMES, SUBCATEGORY_NAMES, topicName } from './words';

/**
 * Names a category and its part: "Network, VPN"; undefined without one. Those that every desk begins with have names in both languages;
 * the others are called what an admin calls them.
 */
export function useTopic(): (category: string | null, subcategory: string | null) => string | undefined {
  const known = useCategories() ?? [];
  const label = ({ key, label: name }: { key: string; label: string }) => [key, name] as const;
  const names = {
    categories: { ...Object.fromEntries(known.map(label)), ...useTexts(CATEGORY_NAMES) },
    subcategories: {
      ...Object.fromEntries(known.flatMap(({ subcategories }) => subcategories.map(label))),
      ...useTexts(SUBCATEGORY_NAMES),
    },
  };
  return (category, subcategory) => topicName(names, category, subcategory);
}
