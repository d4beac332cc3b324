import { useMutation } from '@tanstack/react-query';
import type { TicketStats } from '@switchboard/contracts';
import { useRef, useState } from 'react';
import { createJob, type Filter } from '../api/jobs';
import { isProblem } from '../api/problem';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { BulkField } from './bulk-effect';
import styles from './bulk-pane.module.css';
import { bulkTexts } from './bulk-texts';
import { ChangeChoice, type Choice } from './change-choice';
import { DeleteMany } from './delete-many';
import { showJob } from './job';

interface EverythingPaneProps {
  readonly filter: Filter;
  readonly stats: Pick<TicketStats, 'total' | 'byStatus' | 'byPriority' | 'byCategory'>;
  readonly onStarted: () => void;
  readonly onBack: () => void;
}

/** More than can be changed at once: the effect first, then a piece of work that goes on by itself. */
export function EverythingPane({ filter, stats, onStarted, onBack }: EverythingPaneProps) {
  const words = useTexts(bulkTexts);
  const problemWords = useProblemWords();
  const key = useRef(crypto.randomUUID());
  const [choice, setChoice] = useState<Choice>();
  const counts = { status: stats.byStatus, priority: stats.byPriority, category: stats.byCategory };
  const countsOf = (field: BulkField) =>
    Object.entries(counts[field])
      .filter(([, count]) => count > 0)
      .map(([value, count]) => [value === 'none' ? '' : value, count] as const)
      .sort(([, one], [, other]) => other - one);
  const start = useMutation({
    mutationFn: (change: Choice | 'delete') =>
      createJob(
        change === 'delete'
          ? { kind: 'delete', filter, confirm: stats.total }
          : { kind: 'change', filter, change: { [change.field]: change.value } },
        key.current,
      ),
    onSuccess: job => {
      showJob(job.id);
      onStarted();
    },
  });
  const choose = (next: Choice) => {
    key.current = crypto.randomUUID();
    setChoice(next);
  };
  return (
    <section className={styles['pane']} aria-labelledby="bulk-title">
      <h1 id="bulk-title" className={styles['title']}>
        {words.allSelected(stats.total)}
      </h1>
      <p className={styles['intro']}>{words.allIntro}</p>
      <p className={styles['actions']}>
        <Button look="quiet" onClick={onBack}>
          {words.backToSome}
        </Button>
      </p>
      {start.isError && (
        <Notice tone="bad">{isProblem(start.error) ? problemWords.of(start.error) : words.failed}</Notice>
      )}
      <ChangeChoice countsOf={countsOf} choice={choice} onChoose={choose} />
      <div className={styles['foot']}>
        {choice && (
          <Button look="primary" size="large" busy={start.isPending} onClick={() => start.mutate(choice)}>
            {words.applyAll(stats.total)}
          </Button>
        )}
        <span className={styles['last']}>
          <DeleteMany
            count={stats.total}
            busy={start.isPending}
            onDelete={() => {
              key.current = crypto.randomUUID();
              start.mutate('delete');
            }}
          />
        </span>
      </div>
    </section>
  );
}
