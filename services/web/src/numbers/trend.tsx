import type { TicketStats } from '@switchboard/contracts';
import { Link } from 'wouter';
import { useTexts } from '../app/texts';
import { everyList, onDays } from './links';
import type { Numbers } from './queries';
import { Section } from './section';
import { numbersTexts } from './texts';
import { TrendChart } from './trend-chart';
import type { TrendDay } from './trend-shape';
import styles from './trend.module.css';
import { useNumberWords } from './words';

/** What came in and what was solved, day by day, and whether that is more than before. */
export function Trend({ numbers }: { numbers: Numbers }) {
  const words = useTexts(numbersTexts);
  const say = useNumberWords();
  const { period, narrowed, created, solved } = numbers;
  const both = created.data && solved.data ? { created: created.data, solved: solved.data } : undefined;
  const timeZone = both?.created.timeZone ?? 'UTC';
  const days = both ? daysOf(both, period.days) : [];
  const list = (what: 'created' | 'solved', from: string, to?: string) =>
    everyList({
      ...narrowed,
      ...onDays(what === 'solved' ? 'resolved' : what, { from, timeZone, ...(to === undefined ? {} : { to }) }),
    });
  const table = both && {
    columns: [words.day, words.created, words.solved],
    rows: days.toReversed().map(day => ({
      key: day.date,
      cells: [
        { text: say.day(day.date), value: day.date },
        { text: say.count(day.created), value: day.created, href: list('created', day.date, day.date) },
        { text: say.count(day.solved), value: day.solved, href: list('solved', day.date, day.date) },
      ],
    })),
  };
  const sums = { created: sum(days, 'created'), solved: sum(days, 'solved') };
  return (
    <Section
      title={words.trend}
      hint={words.trendHint}
      name={`created-and-solved-${period.from}-${period.today}`}
      asked={[created, solved]}
      table={table}
    >
      <TrendChart
        days={days}
        lists={{ created: list('created', period.today), solved: list('solved', period.today) }}
        summary={words.trendSum(say.count(sums.created), say.count(sums.solved))}
      />
      <p className={styles['sums']}>
        {(['created', 'solved'] as const).map(what => (
          <Sum
            key={what}
            href={list(what, period.from)}
            count={say.count(sums[what])}
            name={words[what]}
            change={
              both &&
              period.before &&
              changeOf(sums[what], sum(trendOf(both[what], -2 * period.days, -period.days), field(what)))
            }
          />
        ))}
      </p>
    </Section>
  );
}

interface SumProps {
  readonly href: string;
  readonly count: string;
  readonly name: string;
  /** Share of what was before; null or undefined where that is not known. */
  readonly change: number | null | undefined;
}

function Sum({ href, count, name, change }: SumProps) {
  const words = useTexts(numbersTexts);
  const say = useNumberWords();
  const text =
    typeof change === 'number' &&
    (Math.abs(change) < 0.005 ? words.asMany : words[change > 0 ? 'more' : 'fewer'](say.share(Math.abs(change))));
  return (
    <span className={styles['sum']}>
      <Link href={href}>
        <b>{count}</b> {name}
      </Link>
      {text && <span>{words.than(text)}</span>}
    </span>
  );
}

/** How much more; null where there was nothing before. */
const changeOf = (now: number, before: number): number | null => (before === 0 ? null : (now - before) / before);

const field = (what: 'created' | 'solved') => (what === 'solved' ? 'resolved' : what);

const sum = <T extends string>(days: readonly { readonly [Key in T]: number }[], of: T): number =>
  days.reduce((all, day) => all + day[of], 0);

const trendOf = ({ trend }: TicketStats, from: number, to?: number) => trend.slice(from, to);

/** The days of the period; those before it are there to compare. */
function daysOf(both: { created: TicketStats; solved: TicketStats }, count: number): TrendDay[] {
  const solved = new Map(both.solved.trend.map(({ date, resolved }) => [date, resolved]));
  return trendOf(both.created, -count).map(({ date, created }) => ({ date, created, solved: solved.get(date) ?? 0 }));
}
