import { Link } from 'wouter';
import { daysAfter } from '../app/days';
import { useTexts } from '../app/texts';
import styles from './headline.module.css';
import { everyList, onDays, openList } from './links';
import type { Numbers } from './queries';
import { numbersTexts } from './texts';
import { useNumberWords } from './words';

/** The page in two sentences. */
export function Headline({ numbers: { now, created, solved, unassigned, narrowed, period } }: { numbers: Numbers }) {
  const words = useTexts(numbersTexts);
  const say = useNumberWords();
  const open = now.data?.open;
  const waiting = unassigned.data?.total ?? 0;
  const timeZone = now.data?.timeZone ?? 'UTC';
  // Yesterday is whole; where nothing happened on it, the day that has begun says more.
  const backs = [-2, -1].map(back => ({
    date: daysAfter(period.today, back + 1),
    created: created.data?.trend.at(back)?.created ?? 0,
    solved: solved.data?.trend.at(back)?.resolved ?? 0,
  }));
  const day = backs.find(each => each.created + each.solved > 0);
  const list = (what: 'created' | 'resolved') =>
    everyList({ ...narrowed, ...(day ? onDays(what, { from: day.date, to: day.date, timeZone }) : {}) });
  return (
    <h1 className={styles['headline']}>
      {open === undefined ? (
        <span className="visually-hidden">{words.title}</span>
      ) : open === 0 ? (
        `${words.nobody}.`
      ) : (
        <>
          <Link href={openList(narrowed)}>{say.count(open)}</Link> {words.open(open)}
          {waiting > 0 && (
            <>
              ,{' '}
              <Link href={openList({ ...narrowed, assignee: ['none'] })} className={styles['waiting']}>
                {words.unassigned(say.count(waiting))}
              </Link>
            </>
          )}
          .
        </>
      )}
      {day && (
        <>
          {' '}
          <span className={styles['second']}>
            {day.date === period.today ? words.today : words.yesterday}{' '}
            <Link href={list('created')}>{say.count(day.created)}</Link> {words.cameIn}{' '}
            <Link href={list('resolved')} className={styles['solved']}>
              {say.count(day.solved)} {words.solvedWas(day.solved)}
            </Link>
            .
          </span>
        </>
      )}
    </h1>
  );
}
