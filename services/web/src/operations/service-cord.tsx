import type { OperationsView } from '@switchboard/contracts';
import { useTexts } from '../app/texts';
import { classes } from '../ui/classes';
import styles from './service-cord.module.css';
import { operationsTexts } from './texts';

type Queue = OperationsView['queues'][number];

const ORDER = ['gateway', 'classifier', 'router', 'notifier', 'audit'];
/** So many replicas are shown one by one. */
const MOST = 8;
const place = ({ queue }: Queue) => (ORDER.includes(queue) ? ORDER.indexOf(queue) : ORDER.length);

/** The services along the way of a ticket: who is there, and what waits before each. */
export function ServiceCord({ queues }: { queues: readonly Queue[] }) {
  const words = useTexts(operationsTexts);
  return (
    <ol className={styles['cord']} aria-label={words.services}>
      {[...queues]
        .sort((one, other) => place(one) - place(other))
        .map(({ queue, consumers, waiting, parked }) => (
          <li key={queue} className={classes(consumers === 0 ? styles['late'] : parked > 0 && styles['look'])}>
            <span className={styles['jack']} aria-hidden="true" />
            <h2>{queue}</h2>
            <p className={styles['ready']}>
              <span className={styles['pips']} aria-hidden="true">
                {Array.from({ length: Math.min(consumers, MOST) }, (_, index) => (
                  <i key={index} />
                ))}
              </span>
              {consumers === 0 ? words.nobody : words.ready(consumers)}
            </p>
            <p className={styles['meta']}>
              {words.waiting(waiting)}
              {parked > 0 && (
                <>
                  {' · '}
                  <em>{words.parkedHere(parked)}</em>
                </>
              )}
            </p>
          </li>
        ))}
    </ol>
  );
}
