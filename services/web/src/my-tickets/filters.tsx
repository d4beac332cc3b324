import { Search } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../app/texts';
import { SHOWN, type Shown } from './groups';
import styles from './filters.module.css';
import { myTicketsTexts } from './texts';

/** Typing has paused for so long: it is looked for; milliseconds. */
const PAUSE_MS = 250;

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
      <SearchBox q={q} onSearch={onSearch} />
    </div>
  );
}

function SearchBox({ q, onSearch }: Pick<FiltersProps, 'q' | 'onSearch'>) {
  const words = useTexts(myTicketsTexts);
  const [typed, setTyped] = useState(q);
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  });
  useEffect(() => setTyped(q), [q]);
  // A layout effect ends also where the page is only hidden, while the next one loads: a late search would lead back to it.
  useLayoutEffect(() => {
    if (typed.trim() === q) return undefined;
    const timer = setTimeout(() => latest.current(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, q]);
  return (
    <label className={styles['search']}>
      <Search size={16} aria-hidden="true" />
      <span className="visually-hidden">{words.search}</span>
      <input
        type="search"
        value={typed}
        maxLength={200}
        placeholder={words.search}
        onChange={event => setTyped(event.target.value)}
      />
    </label>
  );
}
