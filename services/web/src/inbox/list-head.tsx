import { ListFilter, Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../app/texts';
import { useKeys } from '../app/use-keys';
import { usePaused } from '../app/use-paused';
import { useTopic } from '../app/use-topic';
import { PRIORITY_NAMES, STATUS_NAMES } from '../app/words';
import { Key } from '../ui/key';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../ui/menu';
import { useCategories } from '../agent-ticket/desk-lists';
import { FilterChips } from './filter-chips';
import styles from './list-head.module.css';
import { OFFERED_FILTERS, type OfferedFilter, type Place } from './place';
import { inboxTexts } from './texts';
import type { InboxView } from './views';
import { ViewLinks } from './view-links';
import { ViewMenu } from './view-menu';

const TYPED_MS = 250;

interface ListHeadProps {
  readonly view: InboxView;
  readonly place: Place;
  readonly go: (to: Partial<Place>, ticket?: string) => void;
  /** Whether the name of the view is the heading of the page. */
  readonly hasHeading: boolean;
}

/** What the list shows, and what narrows it. */
export function ListHead({ view, place, go, hasHeading }: ListHeadProps) {
  const words = useTexts(inboxTexts);
  const Title = hasHeading ? 'h1' : 'h2';
  return (
    <div className={styles['head']}>
      <div className={styles['line']}>
        <Title className={styles['title']}>
          <bdi>{view.name}</bdi>
        </Title>
        {view.count !== undefined && <span className={styles['count']}>{words.tickets(view.count)}</span>}
        <ViewMenu view={view} place={place} go={go} />
        <FilterMenu place={place} go={go} />
      </div>
      <details className={styles['more']}>
        <summary>{words.views}</summary>
        <ViewLinks />
      </details>
      <SearchBox place={place} go={go} />
      <FilterChips view={view} place={place} go={go} />
    </div>
  );
}

function SearchBox({ place, go }: Pick<ListHeadProps, 'place' | 'go'>) {
  const words = useTexts(inboxTexts);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(place.q);
  const paused = usePaused(text.trim(), TYPED_MS);
  useEffect(() => {
    // Somebody else than this box led here.
    if (place.q !== paused) setText(place.q);
  }, [place.q]);
  useEffect(() => {
    if (paused !== place.q && paused === text.trim()) go({ q: paused });
    // Only what was typed leads somewhere; an address that changed is followed above.
  }, [paused]);
  useKeys({ '/': () => input.current?.focus() });
  return (
    <div className={styles['search']} role="search">
      <Search size={15} aria-hidden="true" />
      <input
        ref={input}
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return;
          if (event.key === 'Escape' && text !== '') setText('');
          else input.current?.blur();
          event.stopPropagation();
        }}
      />
      {text === '' ? (
        <Key>/</Key>
      ) : (
        <button type="button" aria-label={words.clearSearch} onClick={() => setText('')}>
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

const ANY = '';

function FilterMenu({ place, go }: Pick<ListHeadProps, 'place' | 'go'>) {
  const words = useTexts(inboxTexts);
  const names = { status: useTexts(STATUS_NAMES), priority: useTexts(PRIORITY_NAMES) };
  const topic = useTopic();
  const categories = useCategories();
  const set = OFFERED_FILTERS.filter(name => place.filters[name]).length;
  const choose = (filter: OfferedFilter) => (value: string) => {
    const { [filter]: _old, ...others } = place.filters;
    go({ filters: value === ANY ? others : { ...others, [filter]: [value] } });
  };
  const choices = (filter: OfferedFilter, options: readonly (readonly [string, string])[]) => (
    <MenuChoice
      label={words[filter]}
      value={place.filters[filter]?.[0] ?? ANY}
      options={[[ANY, words.any] as const, ...options]}
      onChoose={choose(filter)}
    />
  );
  return (
    <Menu
      trigger={
        <button type="button" className={styles['filter']} aria-label={words.filters(set)} title={words.filter}>
          <ListFilter size={16} aria-hidden="true" />
          {set > 0 && <span aria-hidden="true">{set}</span>}
        </button>
      }
    >
      {choices('status', Object.entries(names.status))}
      <MenuLine />
      {choices('priority', Object.entries(names.priority))}
      <MenuLine />
      {choices(
        'category',
        categories.map(({ key }) => [key, topic(key, null) ?? key] as const),
      )}
      {set > 0 && (
        <>
          <MenuLine />
          <MenuItem onClick={() => go({ filters: {} })}>{words.clearFilters}</MenuItem>
        </>
      )}
    </Menu>
  );
}
