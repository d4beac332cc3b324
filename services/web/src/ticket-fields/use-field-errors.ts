import { useFieldWords } from '../app/field-words';
import { useTexts } from '../app/texts';
import { fieldTexts } from './texts';

/** What the server says of a value, in the language of the reader. */
export function useFieldErrors(): (message: string | undefined) => string | undefined {
  const words = useTexts(fieldTexts);
  const others = useFieldWords();
  return message => {
    if (message === undefined) return undefined;
    if (message === 'must be a number') return words.mustNumber;
    const [, bound, number = ''] = /^must be (at least|at most) (-?[\d.e+]+)$/.exec(message) ?? [];
    if (bound !== undefined) return bound === 'at least' ? words.atLeast(number) : words.atMost(number);
    return others(message);
  };
}
