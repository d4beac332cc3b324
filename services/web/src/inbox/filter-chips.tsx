import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { keys } from '../api/keys';
import { listTickets } from '../api/tickets';
import { useTexts } from '../app/texts';
import styles from './filter-chips.module.css';
import { queryOf } from './list-query';
import type { Place } from './place';
import { inboxTexts } from './texts';
import { useFilterWords } from './use-filter-words';
import type { InboxView } from './views';

interface FilterChipsProps {
  readonly view: InboxView;
  readonly place: Place;
  readonly go: (to: Partial<Place>) => void;
}

/** What narrows the list and how many are left, each to take away. */
export function FilterChips({ view, place, go }: FilterChipsProps) {
  const words = useTexts(inboxTexts);
  const filters = useFilterWords(place);
  const query = { ...queryOf(view, place), limit: 1, total: true };
  const { data } = useQuery({
    // Counts of views are made stale by what changes this one, too.
    queryKey: [...keys.views, 'match', query],
    queryFn: ({ signal }) => listTickets(query, signal),
    placeholderData: keepPreviousData,
    enabled: filters.length > 0,
  });
  if (filters.length === 0) return null;
  const without = (names: readonly string[]) =>
    go({ filters: Object.fromEntries(Object.entries(place.filters).filter(([name]) => !names.includes(name))) });
  return (
    <div className={styles['chips']}>
      {filters.map(({ names, text }) => (
        <button key={names[0]} type="button" aria-label={words.remove(text)} onClick={() => without(names)}>
          <bdi>{text}</bdi>
          <X size={12} aria-hidden="true" />
        </button>
      ))}
      {data?.total !== undefined && <span className={styles['count']}>{words.matches(String(data.total))}</span>}
    </div>
  );
}
