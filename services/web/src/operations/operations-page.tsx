import { useQuery } from '@tanstack/react-query';
import { getOperations } from '../api/parked';
import { keys } from '../api/keys';
import { usePageTitle } from '../app/page-title';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { hourOf } from '../app/times';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed } from '../ui/state';
import { Toasts } from '../ui/toast';
import { AuditPanel } from './audit-panel';
import styles from './operations.module.css';
import { ParkedMessages } from './parked-messages';
import { ServiceCord } from './service-cord';
import { operationsTexts } from './texts';
import { useAuditState } from './use-audit';

/** No push tells how long a queue is; milliseconds. */
const EVERY_MS = 5_000;

/** Whether everything is worked on, and what was given up. */
export function OperationsPage() {
  const words = useTexts(operationsTexts);
  const language = useLanguage();
  const { data, error, isError, isPending, refetch } = useQuery({
    queryKey: keys.operations,
    queryFn: ({ signal }) => getOperations(signal),
    refetchInterval: EVERY_MS,
    staleTime: 0,
  });
  const isTrailBroken = useAuditState().data?.lastVerdict?.verdict?.intact === false;
  usePageTitle(words.title);
  const parked = data?.queues.reduce((sum, queue) => sum + queue.parked, 0) ?? 0;
  const stopped = data?.queues.filter(({ consumers }) => consumers === 0).map(({ queue }) => queue) ?? [];
  return (
    <div className={styles['frame']}>
      <div className={styles['page']}>
        <header>
          <h1>
            {!data ? words.title : isTrailBroken ? <strong>{words.trailBroken}</strong> : words.whole}{' '}
            {parked > 0 && <em>{words.needYou(parked)}</em>}{' '}
            {stopped.length > 0 && <strong>{words.stopped(stopped.join(', '))}</strong>}
          </h1>
          {data && <p className={styles['intro']}>{words.asOf(hourOf(new Date(data.at), language))}</p>}
        </header>
        {isError && !data ? (
          <Failed title={words.failed} error={error} retry={refetch} />
        ) : isPending ? (
          <RowsSkeleton />
        ) : (
          <>
            <ServiceCord queues={data?.queues ?? []} />
            <div className={styles['columns']}>
              <ParkedMessages count={parked} onChanged={refetch} />
              <AuditPanel />
            </div>
          </>
        )}
      </div>
      <Toasts />
    </div>
  );
}
