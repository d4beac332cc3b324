import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed, State } from '../ui/state';
import { byDay } from './days';
import styles from './notification-list.module.css';
import { NotificationRow } from './notification-row';
import { useMarkRead, useNotifications, useUnread } from './queries';
import { notificationTexts } from './texts';

/** What concerned the reader, newest first; up and down lead from one to the next. */
export function NotificationList({ onClose }: { onClose: () => void }) {
  const words = useTexts(notificationTexts);
  const unread = useUnread();
  const list = useNotifications();
  const mark = useMarkRead();
  const place = useRef<HTMLDivElement>(null);
  const { notifications } = list;
  const [newest] = notifications ?? [];
  const isThere = newest !== undefined;
  useEffect(() => {
    if (isThere && !place.current?.contains(document.activeElement)) rowsOf(place.current)[0]?.focus();
  }, [isThere]);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const rows = rowsOf(place.current);
    event.preventDefault();
    rows[rows.findIndex(row => row === document.activeElement) + step]?.focus();
  };
  const markAll = () => {
    if (newest) mark.allUpTo(newest.id);
    // The button goes when nothing is left for it.
    rowsOf(place.current)[0]?.focus();
  };
  if (!notifications)
    return list.isError ? (
      <Failed title={words.failed} error={list.error} retry={list.refetch} />
    ) : (
      <RowsSkeleton rows={4} />
    );
  if (!newest)
    return (
      <State drawing="nothing" title={words.none}>
        {words.noneText}
      </State>
    );
  return (
    <div ref={place} onKeyDown={walk}>
      {byDay(notifications).map(({ day, items }) => (
        <section key={day} aria-label={words[day]}>
          <h3 className={styles['day']}>{words[day]}</h3>
          <ul>
            {items.map(one => (
              <NotificationRow
                key={one.id}
                one={one}
                onOpen={() => {
                  mark.one(one);
                  onClose();
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      {mark.failed && <Notice tone="bad">{words.notMarked}</Notice>}
      <div className={styles['foot']}>
        {unread > 0 && (
          <Button look="quiet" size="small" busy={mark.isPending} onClick={markAll}>
            {words.markAll}
          </Button>
        )}
        {list.hasNextPage && (
          <Button look="quiet" size="small" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.older}
          </Button>
        )}
      </div>
    </div>
  );
}

const rowsOf = (place: HTMLElement | null): HTMLElement[] => [
  ...(place?.querySelectorAll<HTMLElement>('li > a') ?? []),
];
