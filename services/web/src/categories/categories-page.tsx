import { useTeams } from '../agent-ticket/desk-lists';
import { listCategories } from '../api/categories';
import { changeCategory } from '../api/desk-setup';
import { keys } from '../api/keys';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { OrderedPage } from '../desk-setup/ordered-page';
import { CategoryDialog } from './category-dialog';
import { categoriesTexts } from './texts';

/** What tickets are about, with the parts of each. */
export function CategoriesPage() {
  const words = useTexts(categoriesTexts);
  const topic = useTopic();
  const teams = useTeams();
  const teamName = (key: string) => teams.find(team => team.key === key)?.label ?? key;
  return (
    <OrderedPage
      words={words}
      queryKey={keys.categories}
      read={listCategories}
      change={changeCategory}
      rowOf={({ key, label, subcategories, defaultTeam, skills = [] }) => ({
        name: topic(key, null) ?? label,
        line: subcategories
          .filter(({ retired }) => !retired)
          .map(part => topic(key, part.key)?.split(', ').at(-1) ?? part.label)
          .join(', '),
        end: [
          defaultTeam != null && words.toTeam(teamName(defaultTeam)),
          skills.length > 0 && words.knows(skills.join(', ')),
        ]
          .filter(Boolean)
          .join(' · '),
      })}
      dialog={(category, onClose) => <CategoryDialog category={category} onClose={onClose} />}
    />
  );
}
