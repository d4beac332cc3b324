import { useQuery } from '@tanstack/react-query';
import type { ParkedSummaryView } from '@switchboard/contracts';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { keys } from '../api/keys';
import { getParked } from '../api/parked';
import { isProblem } from '../api/problem';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed } from '../ui/state';
import { toast } from '../ui/toast';
import { DropQuestion } from './drop-question';
import { JsonTree } from './json-tree';
import styles from './operations.module.css';
import { operationsTexts } from './texts';
import type { ParkedActions } from './use-parked-actions';

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
};

/** What is in a message, and what can be done with it. */
export function ParkedDetail({ message, actions }: { message: ParkedSummaryView; actions: ParkedActions }) {
  const words = useTexts(operationsTexts);
  const [asks, setAsks] = useState(false);
  const { queue, id, unreadable } = message;
  const { data, error, isError, refetch } = useQuery({
    queryKey: keys.parkedMessage(queue, id),
    queryFn: ({ signal }) => getParked(queue, id, signal),
  });
  const copy = async (body: string) => {
    await navigator.clipboard.writeText(body);
    toast({ text: words.copied });
  };
  if (isError)
    return isProblem(error, 'not_found') ? (
      <p className={styles['intro']}>{words.missing}</p>
    ) : (
      <Failed title={words.failedParked} error={error} retry={refetch} />
    );
  if (!data) return <RowsSkeleton rows={2} />;
  return (
    <div className={styles['detail']}>
      <div className={styles['json']} role="group" aria-label={words.payload}>
        <JsonTree value={parsed(data.body)} />
      </div>
      {asks ? (
        <DropQuestion messages={[message]} onDrop={() => actions.drop([message])} onCancel={() => setAsks(false)} />
      ) : (
        <p className={styles['buttons']}>
          {unreadable === null && (
            <Button
              look="primary"
              busy={actions.isPending}
              icon={<RotateCw size={14} aria-hidden="true" />}
              onClick={() => actions.replay([message])}
            >
              {words.replay}
            </Button>
          )}
          <Button look="danger" onClick={() => setAsks(true)}>
            {words.drop}
          </Button>
          <Button look="quiet" onClick={() => void copy(data.body)}>
            {words.copy}
          </Button>
          <span className={styles['note']}>{unreadable === null ? words.harmless : words.unreadable(unreadable)}</span>
        </p>
      )}
    </div>
  );
}
