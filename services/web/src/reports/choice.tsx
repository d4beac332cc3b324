import type { ReactNode } from 'react';
import styles from './choice.module.css';

interface ChoiceProps<T extends string> {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly (readonly [value: T, text: ReactNode])[];
  readonly chosen: readonly T[];
  readonly onChoose: (value: T, isChosen: boolean) => void;
}

/** One or several of a few. */
export function Choice<T extends string>({ kind, name, legend, hint, options, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset className={styles['choice']}>
      <legend>{legend}</legend>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      <div className={styles['options']}>
        {options.map(([value, text]) => (
          <label key={value} className={styles['option']}>
            <input
              type={kind}
              name={name}
              checked={chosen.includes(value)}
              onChange={event => onChoose(value, event.target.checked)}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
