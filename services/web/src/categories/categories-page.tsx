import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTeams } from '../agent-ticket/desk-lists';
import { listCategories } from '../api/categories';
import { changeCategory } from '../api/desk-setup';
import { keys } from '../api/keys';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { EntryRows } from '../desk-setup/entry-rows';
import { moved } from '../desk-setup/order';
import { SetupPage } from '../desk-setup/setup-page';
import { useSave } from '../desk-setup/use-save';
import { CategoryDialog } from './category-dialog';
import { categoriesTexts } from './texts';

/** What tickets are about, with the parts of each. */
export function CategoriesPage() {
  const words = useTexts(categoriesTexts);
  const topic = useTopic();
  const teams = useTeams();
  const list = useQuery({ queryKey: keys.categories, queryFn: ({ signal }) => listCategories(signal) });
  const [opened, setOpened] = useState<string>();
  const order = useSave(keys.categories, () => undefined);
  const categories = list.data?.items ?? [];
  const teamName = (key: string) => teams.find(team => team.key === key)?.label ?? key;
  const rows = categories.map(category => ({
    key: category.key,
    name: topic(category.key, null) ?? category.label,
    isRetired: category.retired,
    line: category.subcategories
      .filter(({ retired }) => !retired)
      .map(({ key, label }) => topic(category.key, key)?.split(', ').at(-1) ?? label)
      .join(', '),
    end: [
      category.defaultTeam != null && words.toTeam(teamName(category.defaultTeam)),
      (category.skills ?? []).length > 0 && words.knows((category.skills ?? []).join(', ')),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <SetupPage
      title={words.title}
      intro={words.intro}
      add={words.add}
      onAdd={() => setOpened('')}
      failed={words.failed}
      empty={{ title: words.none, text: words.noneText }}
      list={{ ...list, count: list.data?.items.length }}
      dialog={
        opened !== undefined && (
          <CategoryDialog
            key={opened}
            category={categories.find(({ key }) => key === opened)}
            onClose={() => setOpened(undefined)}
          />
        )
      }
    >
      <EntryRows
        label={words.title}
        rows={rows}
        onOpen={setOpened}
        onMove={(key, by) =>
          order.move(async () => {
            for (const change of moved(categories, key, by)) await changeCategory(change.key, { order: change.order });
          })
        }
      />
    </SetupPage>
  );
}
