import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../api/keys';
import { listParked } from '../api/parked';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed, State } from '../ui/state';
import { DropQuestion } from './drop-question';
import styles from './operations.module.css';
import { ParkedRow } from './parked-row';
import { operationsTexts } from './texts';
import { useParkedActions } from './use-parked-actions';

/** What was given up, the oldest first; one or many are replayed or dropped. */
export function ParkedMessages({ count, onChanged }: { count: number; onChanged: () => unknown }) {
  const words = useTexts(operationsTexts);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asks, setAsks] = useState(false);
  // Asked again when the number of them changes, and not each time that it is looked at.
  const { data, error, isError, isPending, refetch } = useQuery({
    queryKey: keys.parked(count),
    queryFn: ({ signal }) => listParked(signal),
    enabled: count > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const actions = useParkedActions(() => Promise.all([refetch(), onChanged()]));
  const items = count === 0 ? [] : (data?.items ?? []);
  const picked = items.filter(({ queue, id }) => chosen.has(`${queue} ${id}`));
  const many = picked.length > 0 ? picked : items;
  const toggle = (key: string, isIn: boolean) =>
    setChosen(new Set(isIn ? [...chosen, key] : [...chosen].filter(other => other !== key)));
  return (
    <section aria-labelledby="parked">
      <div className={styles['bar']}>
        <h2 id="parked">
          {words.parked} {count > 0 && <span className={styles['badge']}>{count}</span>}
        </h2>
        {items.length > 1 && !asks && (
          <p className={styles['buttons']}>
            <Button busy={actions.isPending} onClick={() => actions.replay(many)}>
              {words.replayAll(many.length)}
            </Button>
            <Button look="danger" onClick={() => setAsks(true)}>
              {words.dropAll(many.length)}
            </Button>
          </p>
        )}
      </div>
      {asks && (
        <DropQuestion
          messages={many}
          onCancel={() => setAsks(false)}
          onDrop={() => {
            setAsks(false);
            actions.drop(many);
          }}
        />
      )}
      {count === 0 ? (
        <State drawing="connected" title={words.empty}>
          {words.emptyText}
        </State>
      ) : isError ? (
        <Failed title={words.failedParked} error={error} retry={refetch} />
      ) : isPending ? (
        <RowsSkeleton rows={Math.min(count, 5)} />
      ) : (
        <ul className={styles['list']}>
          {items.map(message => {
            const key = `${message.queue} ${message.id}`;
            return (
              <ParkedRow
                key={key}
                message={message}
                isChosen={chosen.has(key)}
                onChoose={isIn => toggle(key, isIn)}
                actions={actions}
              />
            );
          })}
        </ul>
      )}
      {data && count > 0 && data.total > items.length && (
        <p className={styles['intro']}>{words.more(items.length, data.total)}</p>
      )}
    </section>
  );
}
