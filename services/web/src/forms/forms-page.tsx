import { changeField, listFields } from '../api/desk-setup';
import { keys } from '../api/keys';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { OrderedPage } from '../desk-setup/ordered-page';
import { FieldDialog } from './field-dialog';
import { formsTexts } from './texts';

/** Fields that this desk added to its tickets. */
export function FormsPage() {
  const words = useTexts(formsTexts);
  const topic = useTopic();
  return (
    <OrderedPage
      words={words}
      queryKey={keys.fields}
      read={listFields}
      change={changeField}
      rowOf={({ label, type, required, visibleTo, categories }) => ({
        name: label,
        line: [words[type], required && words.required, visibleTo === 'agents' && words.agents]
          .filter(Boolean)
          .join(' · '),
        end: categories.length === 0 ? words.all : categories.map(category => topic(category, null)).join(', '),
      })}
      dialog={(field, onClose) => <FieldDialog field={field} onClose={onClose} />}
    />
  );
}
