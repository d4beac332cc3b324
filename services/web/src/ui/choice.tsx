import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

interface ChoiceProps<T extends string> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly name?: string;
  readonly value?: T;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly onChoose?: (value: T) => void;
}

/** One of a few, with its name. */
export function Choice<T extends string>({ label, hint, name, value, options, onChoose }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <select
        id={id}
        name={name}
        className={styles['input']}
        {...(value === undefined ? {} : { value })}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={event => onChoose?.(event.target.value as T)}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}
