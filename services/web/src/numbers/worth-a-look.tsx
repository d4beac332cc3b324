import { ListEnd, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import { useTexts } from '../app/texts';
import { openList } from './links';
import { loadsOf, thinCover } from './people';
import type { Numbers } from './queries';
import { numbersTexts } from './texts';
import { useNumberWords } from './words';
import styles from './worth-a-look.module.css';

const MOST = 3;

/** What somebody should do something about; nothing where all is well. */
export function WorthALook({ numbers: { unassigned, agents, times, narrowed } }: { numbers: Numbers }) {
  const words = useTexts(numbersTexts);
  const say = useNumberWords();
  const loads = loadsOf({ workload: times.data?.workload, solvers: [], agents: agents.data, team: null });
  // Who has how many is only known of all where nothing is narrowed.
  const thin = agents.data && Object.keys(narrowed).length === 0 ? thinCover(agents.data, loads).slice(0, MOST) : [];
  const [oldest, total = 0] = [unassigned.data?.items[0], unassigned.data?.total];
  if (thin.length === 0 && !oldest) return null;
  return (
    <section aria-labelledby="worth-a-look" className={styles['section']}>
      <h2 id="worth-a-look" className={styles['title']}>
        {words.look}
      </h2>
      <ul>
        {thin.map(({ skill, load }) => (
          <li key={skill}>
            <TriangleAlert size={16} aria-hidden="true" className={styles['warning']} />
            <p>
              <b>{words.only(load.name, skill)}</b>
              {load.availability === 'online' ? words.andFull : words.andAway}{' '}
              <Link href="/people">{words.addPerson}</Link>
            </p>
          </li>
        ))}
        {oldest && (
          <li>
            <ListEnd size={16} aria-hidden="true" />
            <p>
              {words.waits(say.count(total))}
              {words.oldest(say.span(Math.max(0, (Date.now() - Date.parse(oldest.createdAt)) / 1_000)))}{' '}
              <Link href={openList({ ...narrowed, assignee: ['none'] })}>{words.openList}</Link>
            </p>
          </li>
        )}
      </ul>
    </section>
  );
}
