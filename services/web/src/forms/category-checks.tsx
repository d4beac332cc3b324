import { useCategories } from '../agent-ticket/desk-lists';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import styles from '../desk-setup/setup.module.css';
import { formsTexts } from './texts';

interface CategoryChecksProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** On tickets of which categories a field is. */
export function CategoryChecks({ chosen, onChange }: CategoryChecksProps) {
  const words = useTexts(formsTexts);
  const topic = useTopic();
  return (
    <fieldset className={styles['checks']}>
      <legend>
        {words.categories} <span className={styles['hint']}>{words.categoriesHint}</span>
      </legend>
      {useCategories().map(({ key }) => (
        <label key={key} className={styles['check']}>
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={event =>
              onChange(event.target.checked ? [...chosen, key] : chosen.filter(category => category !== key))
            }
          />
          <bdi>{topic(key, null)}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
