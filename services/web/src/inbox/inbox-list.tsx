import type { TicketListQuery, TicketView } from '@switchboard/contracts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../app/texts';
import { useKeys } from '../app/use-keys';
import { Button } from '../ui/button';
import { Failed } from '../ui/state';
import { Dots } from '../ui/button';
import styles from './inbox-list.module.css';
import { InboxRow } from './inbox-row';
import { ListSkeleton } from './list-skeleton';
import { NothingHere } from './nothing-here';
import type { useInboxList } from './list-query';
import type { Place } from './place';
import { inSight, rowsOf } from './rows';
import type { Selection } from './selection';
import { inboxTexts } from './texts';
import { useLiveList } from './use-live-list';
import { useWindow } from './use-window';
import type { InboxView } from './views';

interface InboxListProps {
  readonly view: InboxView;
  readonly place: Place;
  readonly query: TicketListQuery;
  readonly list: ReturnType<typeof useInboxList>;
  readonly selection: Selection;
  /** Number of the ticket that is open. */
  readonly selected: string | undefined;
  readonly open: (ticket: string | undefined) => void;
  readonly go: (to: Partial<Place>) => void;
}

/** Tickets of a view; only those in sight are in the document. */
export function InboxList({ view, place, query, list, selection, selected, open, go }: InboxListProps) {
  const words = useTexts(inboxTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to, heights } = useWindow(scroller);
  const { waiting, letIn } = useLiveList(query, () => (scroller.current?.scrollTop ?? 0) < 8, selected);
  const tickets = list.tickets ?? [];
  const { rows, height } = useMemo(() => rowsOf(tickets, view.sort, heights), [list.data, view.sort, heights]);
  const shown = inSight(rows, from, to);
  const [cursor, setCursor] = useState<string>();
  const current = cursor ?? tickets.find(({ number, id }) => number === selected || id === selected)?.id;

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (to > height - 800 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [to, height, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const moveTo = useCallback(
    (id: string) => {
      const row = rows.find(({ key }) => key === id);
      const place = scroller.current;
      if (!row || !place) return;
      const bottom = row.top + heights.row;
      if (row.top < place.scrollTop + heights.group) place.scrollTop = row.top - heights.group;
      else if (bottom > place.scrollTop + place.clientHeight) place.scrollTop = bottom - place.clientHeight + 8;
      setCursor(id);
      // The row is in the document once the list has been scrolled to it.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => place.querySelector<HTMLElement>(`[data-ticket="${id}"] a`)?.focus()),
      );
    },
    [rows, heights],
  );
  const step = (by: number) => {
    const index = tickets.findIndex(({ id }) => id === current);
    const next = tickets[index < 0 ? 0 : Math.min(tickets.length - 1, Math.max(0, index + by))];
    if (next) moveTo(next.id);
  };
  const order = useMemo(() => tickets.map(({ id }) => id), [list.data]);
  const latest = useRef({ open, selection, order });
  latest.current = { open, selection, order };
  const openRow = useCallback(({ id, number }: TicketView) => {
    setCursor(id);
    latest.current.open(number);
  }, []);
  const check = useCallback(({ id }: TicketView, extend: boolean) => {
    const { selection: chosen, order: all } = latest.current;
    if (extend) chosen.extend(id, all);
    else chosen.toggle(id);
  }, []);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    // The focus comes to the row a moment after the cursor, and is lost with a row that a new list lacks.
    Enter: () => {
      const chosen = tickets.find(({ id }) => id === current);
      if (chosen) open(chosen.number);
    },
    x: () => current !== undefined && selection.toggle(current),
    'Shift+x': () => current !== undefined && selection.extend(current, order),
  });

  if (list.isPending) return <ListSkeleton />;
  if (!list.data) return <Failed title={words.failed} error={list.error} retry={list.refetch} />;
  const first = shown[0]?.top ?? 0;
  const last = shown.at(-1);
  const end = last ? last.top + (last.kind === 'group' ? heights.group : heights.row) : 0;
  return (
    <div className={styles['place']}>
      {waiting > 0 && (
        <div className={styles['new']}>
          <Button
            size="small"
            look="primary"
            onClick={() => {
              letIn();
              scroller.current?.scrollTo({ top: 0 });
            }}
          >
            {words.new(waiting)}
          </Button>
        </div>
      )}
      <p role="status" className="visually-hidden">
        {waiting > 0 && words.new(waiting)}
      </p>
      <div ref={scroller} className={styles['scroller']} data-list>
        {tickets.length === 0 ? (
          <NothingHere place={place} go={go} />
        ) : (
          <ul style={{ paddingTop: first, paddingBottom: Math.max(0, height - end) }}>
            {shown.map(row =>
              row.kind === 'group' ? (
                <li key={row.key} className={styles['group']} data-urgency={row.name}>
                  <span>{words[row.name as 'critical']}</span> <span className={styles['count']}>{row.count}</span>
                </li>
              ) : (
                <InboxRow
                  key={row.key}
                  ticket={row.ticket}
                  place={place}
                  isSelected={row.ticket.number === selected || row.ticket.id === selected}
                  isChecked={selection.ids.has(row.ticket.id)}
                  isSelecting={selection.ids.size > 0}
                  onOpen={openRow}
                  onCheck={check}
                />
              ),
            )}
          </ul>
        )}
        {isFetchingNextPage && (
          <p className={styles['more']}>
            <Dots /> {words.more}
          </p>
        )}
      </div>
    </div>
  );
}
