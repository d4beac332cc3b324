import { useTexts } from '../app/texts';
import { SearchBox } from '../ui/search-box';
import { SHOWN, type Shown } from './groups';
import styles from './filters.module.css';
import { myTicketsTexts } from './texts';

interface FiltersProps {
  readonly shown: Shown;
  readonly q: string;
  readonly counts: Partial<Record<Shown, number>>;
  readonly onShow: (shown: Shown) => void;
  readonly onSearch: (q: string) => void;
}

export function Filters({ shown, q, counts, onShow, onSearch }: FiltersProps) {
  const words = useTexts(myTicketsTexts);
  return (
    <div className={styles['filters']}>
      <div className={styles['switch']} role="group" aria-label={words.show}>
        {SHOWN.map(each => (
          <button key={each} type="button" aria-pressed={each === shown} onClick={() => onShow(each)}>
            {words[each]} {counts[each]}
          </button>
        ))}
      </div>
      <SearchBox label={words.search} q={q} onSearch={onSearch} />
    </div>
  );
}
