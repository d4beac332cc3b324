import { useTexts } from '../app/texts';
import { Field } from '../ui/field';
import type { Place } from './place';
import styles from './reports-page.module.css';
import { reportsTexts } from './texts';

interface RangeFieldsProps {
  readonly place: Place;
  readonly go: (to: Partial<Place>) => void;
  readonly isBackwards: boolean;
}

/** The first and the last day. */
export function RangeFields({ place: { from, to }, go, isBackwards }: RangeFieldsProps) {
  const words = useTexts(reportsTexts);
  // A date that is half typed is none yet.
  const take = (name: 'from' | 'to') => (event: { target: { value: string } }) =>
    event.target.value !== '' && go({ [name]: event.target.value });
  return (
    <div className={styles['range']}>
      <Field type="date" label={words.from} value={from} onChange={take('from')} />
      <Field
        type="date"
        label={words.to}
        value={to}
        onChange={take('to')}
        {...(isBackwards ? { error: words.backwards } : {})}
      />
    </div>
  );
}
