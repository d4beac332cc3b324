import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { changeField, listFields } from '../api/desk-setup';
import { keys } from '../api/keys';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { EntryRows } from '../desk-setup/entry-rows';
import { moved } from '../desk-setup/order';
import { SetupPage } from '../desk-setup/setup-page';
import { useSave } from '../desk-setup/use-save';
import { FieldDialog } from './field-dialog';
import { formsTexts } from './texts';

/** Fields that this desk added to its tickets. */
export function FormsPage() {
  const words = useTexts(formsTexts);
  const topic = useTopic();
  const list = useQuery({ queryKey: keys.fields, queryFn: ({ signal }) => listFields(signal) });
  const [opened, setOpened] = useState<string>();
  const order = useSave(keys.fields, () => undefined);
  const fields = list.data?.items ?? [];
  const rows = fields.map(({ key, label, retired, type, required, visibleTo, categories }) => ({
    key,
    name: label,
    isRetired: retired,
    line: [words[type], required && words.required, visibleTo === 'agents' && words.agents].filter(Boolean).join(' · '),
    end: categories.length === 0 ? words.all : categories.map(category => topic(category, null)).join(', '),
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
          <FieldDialog
            key={opened}
            field={fields.find(({ key }) => key === opened)}
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
            for (const change of moved(fields, key, by)) await changeField(change.key, { order: change.order });
          })
        }
      />
    </SetupPage>
  );
}
