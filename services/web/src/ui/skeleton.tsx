import { defineTexts, useTexts } from '../app/texts';
import styles from './skeleton.module.css';

const texts = defineTexts({ en: { loading: 'Loading' }, de: { loading: 'Wird geladen' } });
const WIDTHS = [46, 34, 52, 40, 30];

/** Rows as they will be; not shown before 300 ms, so that what is fast does not flicker. */
export function RowsSkeleton({ rows = 5 }: { rows?: number }) {
  const words = useTexts(texts);
  return (
    <div className={styles['rows']} role="status">
      <span className="visually-hidden">{words.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <svg key={row} className={styles['row']} aria-hidden="true" width="100%" height="44">
          <circle cx="18" cy="18" r="18" />
          <rect x="52" y="4" rx="4" height="10" width={`${WIDTHS[row % 5]}%`} />
          <rect x="52" y="24" rx="4" height="8" width={`${(WIDTHS[row % 5] ?? 40) * 0.6}%`} />
        </svg>
      ))}
    </div>
  );
}
