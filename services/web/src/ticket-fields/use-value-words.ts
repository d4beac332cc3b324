import type { FieldView } from '@switchboard/contracts';
import { useUser } from '../api/session';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { fieldTexts } from './texts';
import { usePeople } from './use-people';

/** How a value reads: the name of a choice, a day, a number; "Not set" without one. */
export function useValueWords(fields: readonly FieldView[]) {
  const words = useTexts(fieldTexts);
  const language = useLanguage();
  const { id } = useUser();
  const people = usePeople(fields.some(({ type }) => type === 'person'));
  return ({ type, choices }: FieldView, value: string | number | undefined): string => {
    if (value === undefined) return words.notSet;
    if (type === 'choice') return choices.find(({ key }) => key === value)?.label ?? String(value);
    if (type === 'person') return value === id ? words.me : (people.get(String(value)) ?? String(value));
    if (type === 'number') return Number(value).toLocaleString(language);
    if (type === 'date')
      return new Date(`${value}T00:00:00Z`).toLocaleDateString(language, { timeZone: 'UTC', dateStyle: 'medium' });
    return String(value);
  };
}
