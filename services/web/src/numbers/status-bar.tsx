import { Link } from 'wouter';
import { useTexts } from '../app/texts';
import { STATUS_NAMES, type Status } from '../app/words';
import { StatusRing } from '../ui/ring';
import { everyList, onDays, openList } from './links';
import type { Numbers } from './queries';
import { Section } from './section';
import styles from './status-bar.module.css';
import { numbersTexts } from './texts';
import { useNumberWords } from './words';

const SHOWN: readonly Status[] = ['open', 'in_progress', 'pending', 'resolved'];

/** What is open now, by how far it is, and what was solved today. */
export function StatusBar({ numbers: { now, solved, narrowed, period } }: { numbers: Numbers }) {
  const words = useTexts(numbersTexts);
  const names = useTexts(STATUS_NAMES);
  const say = useNumberWords();
  const timeZone = now.data?.timeZone ?? 'UTC';
  const rows =
    now.data && solved.data
      ? SHOWN.map(status => ({
          status,
          count: (status === 'resolved' ? solved.data.trend.at(-1)?.resolved : now.data.byStatus[status]) ?? 0,
          href:
            status === 'resolved'
              ? everyList({ ...narrowed, ...onDays('resolved', { from: period.today, timeZone }) })
              : openList({ ...narrowed, status: [status] }),
        }))
      : undefined;
  const all = rows?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const table = rows && {
    columns: [words.status, words.count, words.share],
    rows: rows.map(({ status, count, href }) => ({
      key: status,
      cells: [
        { text: names[status], sign: <Ring status={status} /> },
        { text: say.count(count), value: count, href },
        { text: all === 0 ? '' : say.share(count / all), value: all === 0 ? '' : count / all },
      ],
    })),
  };
  return (
    <Section
      title={words.status}
      hint={words.statusHint}
      name={`status-${period.today}`}
      asked={[now, solved]}
      table={table}
    >
      <div className={styles['bar']} aria-hidden="true">
        {rows
          ?.filter(({ count }) => count > 0)
          .map(({ status, count }) => (
            <i key={status} className={styles[status]} style={{ flexGrow: count }} />
          ))}
      </div>
      <ul className={styles['names']}>
        {rows?.map(({ status, count, href }) => (
          <li key={status}>
            <Link href={href}>
              <Ring status={status} />
              <b>{say.count(count)}</b> {names[status]}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Its name stands beside it. */
const Ring = ({ status }: { status: Status }) => (
  <span aria-hidden="true">
    <StatusRing status={status} bare />
  </span>
);
