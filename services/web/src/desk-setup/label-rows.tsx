import { Plus, X } from 'lucide-react';
import { Fragment, type ReactNode, useId } from 'react';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import { Wrong } from '../ui/field';
import styles from './setup.module.css';
import { setupTexts } from './texts';

/** A line of a list inside of an entry: a subcategory, a choice. */
export interface LabelRow {
  /** Undefined for a new one: it is made of the label. */
  readonly key?: string;
  readonly label: string;
  readonly skills?: string;
}

interface LabelRowsProps {
  readonly legend: string;
  /** Of one line. */
  readonly name: string;
  /** Of its second field, where it has one. */
  readonly skills?: string;
  readonly add: string;
  readonly rows: readonly LabelRow[];
  readonly onChange: (rows: readonly LabelRow[]) => void;
  readonly errorOf: (index: number) => string | undefined;
  readonly hint?: ReactNode;
}

export function LabelRows({ legend, name, skills, add, rows, onChange, errorOf, hint }: LabelRowsProps) {
  const words = useTexts(setupTexts);
  const id = useId();
  const change = (index: number, part: Partial<LabelRow>) =>
    onChange(rows.map((row, each) => (each === index ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles['labels']}>
      <legend>{legend}</legend>
      {rows.map((row, index) => {
        const error = errorOf(index);
        return (
          <Fragment key={row.key ?? `new-${index}`}>
            <div className={classes(styles['labelRow'], skills !== undefined && styles['two'])}>
              <input
                aria-label={name}
                aria-invalid={error === undefined ? undefined : true}
                aria-describedby={error === undefined ? undefined : `${id}-${index}`}
                value={row.label}
                maxLength={80}
                onChange={event => change(index, { label: event.target.value })}
              />
              {skills !== undefined && (
                <input
                  aria-label={skills}
                  placeholder={skills}
                  value={row.skills ?? ''}
                  onChange={event => change(index, { skills: event.target.value })}
                />
              )}
              <button
                type="button"
                aria-label={words.take(row.label)}
                onClick={() => onChange(rows.filter((_, each) => each !== index))}
              >
                <X size={15} aria-hidden="true" />
              </button>
            </div>
            {error !== undefined && <Wrong id={`${id}-${index}`}>{error}</Wrong>}
          </Fragment>
        );
      })}
      <div>
        <Button icon={<Plus size={15} aria-hidden="true" />} onClick={() => onChange([...rows, { label: '' }])}>
          {add}
        </Button>
      </div>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
    </fieldset>
  );
}
