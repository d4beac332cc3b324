import { Search } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useKeys } from '../app/use-keys';
import { classes } from './classes';
import { Key } from './key';
import styles from './search-box.module.css';

/** Typing has paused for so long: it is looked for; milliseconds. */
const PAUSE_MS = 250;

interface SearchBoxProps {
  readonly label: string;
  readonly q: string;
  readonly onSearch: (q: string) => void;
  /** As high as the buttons beside it; `/` goes there. */
  readonly small?: boolean;
}

/** Looks for what is typed when typing pauses. */
export function SearchBox({ label, q, onSearch, small = false }: SearchBoxProps) {
  const [typed, setTyped] = useState(q);
  const latest = useRef(onSearch);
  const input = useRef<HTMLInputElement>(null);
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
  useKeys(small ? { '/': () => input.current?.focus() } : {});
  return (
    <label className={classes(styles['search'], small && styles['small'])}>
      <Search size={16} aria-hidden="true" />
      <span className="visually-hidden">{label}</span>
      <input
        ref={input}
        type="search"
        value={typed}
        maxLength={200}
        placeholder={label}
        onChange={event => setTyped(event.target.value)}
      />
      {small && typed === '' && <Key>/</Key>}
    </label>
  );
}
