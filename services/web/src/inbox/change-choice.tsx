import type { ReactNode } from 'react';
import { useCategories } from '../agent-ticket/desk-lists';
import { Value } from '../agent-ticket/value';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { PRIORITY_NAMES, STATUS_NAMES } from '../app/words';
import { Menu, MenuChoice } from '../ui/menu';
import type { BulkField } from './bulk-effect';
import styles from './bulk-pane.module.css';
import { bulkTexts } from './bulk-texts';

/** What shall become of many. */
export interface Choice {
  readonly field: BulkField;
  readonly value: string;
}

interface ChangeChoiceProps {
  /** How many have which value now, the most frequent first. */
  readonly countsOf: (field: BulkField) => readonly (readonly [value: string, count: number])[];
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
  /** Lines around those of the fields. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** Each field with what it is now, or what it would become. */
export function ChangeChoice({ countsOf, choice, onChoose, before, after }: ChangeChoiceProps) {
  const words = useTexts(bulkTexts);
  const names = useNames();
  const now = (field: BulkField) =>
    countsOf(field)
      .map(([value, count]) => `${count} ${value === '' ? words.none : names.of(field, value)}`)
      .join(', ');
  const effect = ({ field, value }: Choice) => {
    const same = countsOf(field).find(([name]) => name === value)?.[1] ?? 0;
    const all = countsOf(field).reduce((sum, [, count]) => sum + count, 0);
    return words.effect(names.of(field, value), all - same, same);
  };
  return (
    <dl className={styles['list']}>
      {before}
      {(['status', 'priority', 'category'] as const).map(field => {
        const chosen = choice?.field === field ? choice : undefined;
        return (
          <div key={field} className={styles['line']}>
            <dt>{words[field]}</dt>
            <dd>
              <Menu
                trigger={
                  <Value label={words[field]} proposed={chosen !== undefined}>
                    {chosen ? names.of(field, chosen.value) : words.choose}
                  </Value>
                }
              >
                <MenuChoice
                  label={words[field]}
                  value={chosen?.value ?? null}
                  options={names.options(field)}
                  onChoose={value => onChoose({ field, value })}
                />
              </Menu>
              <span className={styles['now']}>
                {chosen ? effect(chosen) : now(field)}
                {chosen && field === 'category' && `; ${words.forGood}`}
              </span>
            </dd>
          </div>
        );
      })}
      {after}
    </dl>
  );
}

/** What values of fields are called. */
function useNames() {
  const statuses: Readonly<Record<string, string>> = useTexts(STATUS_NAMES);
  const priorities: Readonly<Record<string, string>> = useTexts(PRIORITY_NAMES);
  const topic = useTopic();
  const categories = useCategories();
  const of = (field: BulkField, value: string): string =>
    (field === 'status' ? statuses[value] : field === 'priority' ? priorities[value] : topic(value, null)) ?? value;
  return {
    of,
    options: (field: BulkField): (readonly [string, string])[] =>
      field === 'category'
        ? categories.map(({ key }) => [key, of(field, key)] as const)
        : Object.entries(field === 'status' ? statuses : priorities),
  };
}
