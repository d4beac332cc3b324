import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { cancelJob } from '../api/jobs';
import { keys } from '../api/keys';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed } from '../ui/state';
import styles from './bulk-pane.module.css';
import { bulkTexts } from './bulk-texts';
import { isGoing, showJob, useJob } from './job';
import progress from './job-pane.module.css';

/** How far a piece of work is, what stops it, and in the end which tickets stayed as they are. */
export function JobPane({ id }: { id: string }) {
  const words = useTexts(bulkTexts);
  const client = useQueryClient();
  const query = useJob(id);
  const job = query.data;
  const going = job !== undefined && isGoing(job.state);
  const cancel = useMutation({
    mutationFn: () => cancelJob(id),
    onSuccess: now => client.setQueryData(keys.job(id), now),
  });
  useEffect(() => {
    if (job && !going) for (const queryKey of [keys.inbox, keys.views]) void client.invalidateQueries({ queryKey });
  }, [client, going, job?.state]);
  if (!job)
    return (
      <section className={styles['pane']} aria-label={words.work}>
        {query.isError ? (
          <Failed title={words.workFailed} error={query.error} retry={query.refetch} />
        ) : (
          <RowsSkeleton rows={2} />
        )}
      </section>
    );
  const { kind, state, total, done, failed, failures, reason } = job;
  return (
    <section className={styles['pane']} aria-labelledby="job-title">
      <h1 id="job-title" className={styles['title']}>
        {words.jobTitle(kind, state, done, total)}
      </h1>
      <p role="status" className={styles['intro']}>
        {going ? words.goesOn : reason ? reason.detail : words.jobEnd(done, failed)}
      </p>
      <progress className={progress['bar']} aria-label={words.work} value={done + failed} max={Math.max(1, total)} />
      <p className={styles['actions']}>
        {going && (
          <Button busy={cancel.isPending} onClick={() => cancel.mutate()}>
            {words.stop}
          </Button>
        )}
        <Button look="quiet" onClick={() => showJob(undefined)}>
          {words.close}
        </Button>
      </p>
      {failures.length > 0 && (
        <>
          <h2 className={progress['head']}>{words.stayed(failed)}</h2>
          <ul className={styles['list']}>
            {failures.map(({ ticketId, number, detail }) => (
              <li key={ticketId} className={progress['failure']}>
                <Link href={`/inbox/${number}`}>{number}</Link> <span>{detail}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
