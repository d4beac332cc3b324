import type { TicketTimes } from '@switchboard/contracts';
import { Link } from 'wouter';
import { useTexts } from '../app/texts';
import { classes } from '../ui/classes';
import { everyList } from './links';
import type { Numbers } from './queries';
import { Section } from './section';
import { numbersTexts } from './texts';
import styles from './times.module.css';
import { useNumberWords } from './words';

type Spread = TicketTimes['firstResponse'];

/** How long a first reply and a solution take, and whether that has changed. */
export function Times({ numbers: { times, timesBefore, narrowed, period } }: { numbers: Numbers }) {
  const words = useTexts(numbersTexts);
  const say = useNumberWords();
  const parts = [
    { key: 'firstResponse', name: words.firstReply } as const,
    { key: 'resolution', name: words.solution } as const,
  ];
  const table = times.data && {
    columns: [words.times, words.count, words.median, words.p90],
    rows: parts.map(({ key, name }) => {
      const { count, median, p90 } = times.data.all[key];
      return {
        key,
        cells: [{ text: name }, { text: say.count(count), value: count }, ...[median, p90].map(spanCell(say.span))],
      };
    }),
  };
  const list = everyList({ ...narrowed, createdAfter: [period.after] });
  return (
    <Section
      title={words.times}
      hint={words.timesHint}
      name={`times-${period.from}-${period.today}`}
      asked={[times]}
      table={table}
    >
      <div className={styles['times']}>
        {times.data &&
          parts.map(({ key, name }) => (
            <Time
              key={key}
              name={name}
              spread={times.data.all[key]}
              before={period.before ? timesBefore.data?.all[key] : undefined}
              list={list}
            />
          ))}
      </div>
    </Section>
  );
}

/** Seconds for a spreadsheet, words for people. */
export const spanCell = (say: (seconds: number) => string) => (seconds: number | null) =>
  seconds === null ? { text: '–', value: '' } : { text: say(seconds), value: seconds };

interface TimeProps {
  readonly name: string;
  readonly spread: Spread;
  readonly before: Spread | undefined;
  readonly list: string;
}

function Time({ name, spread: { count, median, p90 }, before, list }: TimeProps) {
  const words = useTexts(numbersTexts);
  const say = useNumberWords();
  if (median === null || p90 === null)
    return (
      <div>
        <p className={styles['value']}>
          <b>–</b> {name}
        </p>
        <p className={styles['foot']}>{words.unmeasured}</p>
      </div>
    );
  const change = before?.median == null ? undefined : median - before.median;
  const isSame = change !== undefined && Math.abs(change) < Math.max(60, median * 0.02);
  return (
    <div>
      <p
        className={classes(
          styles['value'],
          change !== undefined && !isSame && styles[change > 0 ? 'slower' : 'faster'],
        )}
      >
        <Link href={list}>
          <b>{say.span(median)}</b> {name}
        </Link>
      </p>
      <div className={styles['bar']} aria-hidden="true">
        <i style={{ width: `${(median / Math.max(1, p90)) * 100}%` }} />
      </div>
      <p className={styles['foot']}>
        <span>
          {change === undefined
            ? words.measured(say.count(count))
            : isSame
              ? words.same
              : words[change > 0 ? 'slower' : 'faster'](say.span(Math.abs(change)))}
        </span>
        <span>{words.most(say.span(p90))}</span>
      </p>
    </div>
  );
}
