import type { CategoryView, UserView } from '@switchboard/contracts';
import { TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import { useTexts } from '../app/texts';
import { missingSkills, type Thin } from './skills';
import { skillLabel, skillStart } from './skill-label';
import { peopleTexts } from './texts';
import styles from './thin-cover.module.css';

const MOST = 3;
const NAMED = 8;

interface ThinCoverProps {
  readonly people: readonly UserView[];
  readonly categories: readonly CategoryView[];
  readonly thin: readonly Thin<UserView>[];
  readonly loads: Readonly<Record<string, number>>;
  readonly addressOf: (id: string) => string;
}

/** What rests on one person or on nobody. */
export function ThinCover({ people, categories, thin, loads, addressOf }: ThinCoverProps) {
  const words = useTexts(peopleTexts);
  const missing = missingSkills(people, categories);
  if (thin.length + missing.length === 0) return null;
  return (
    <section className={styles['thin']} aria-label={words.thinTitle}>
      <ul>
        {thin.slice(0, MOST).map(({ skill, person }) => (
          <li key={skill}>
            <TriangleAlert size={16} aria-hidden="true" />
            <h2>{person ? words.thinOne(skillLabel(skill)) : words.thinNone(skillLabel(skill))}</h2>
            <p>
              {person ? (
                <Person person={person} held={loads[person.id] ?? 0} to={addressOf(person.id)} />
              ) : (
                words.thinNoneText
              )}
            </p>
          </li>
        ))}
        {missing.length > 0 && (
          <li>
            <TriangleAlert size={16} aria-hidden="true" />
            <h2>{words.missingTitle(missing.length)}</h2>
            <p>
              {missing.slice(0, NAMED).map(skillLabel).join(', ')}
              {missing.length > NAMED ? ' …' : '.'} {words.missingText}
            </p>
          </li>
        )}
      </ul>
      {thin.length > MOST && (
        <p className={styles['more']}>
          {words.thinMore(thin.length - MOST)}:{' '}
          {thin
            .slice(MOST)
            .map(({ skill }) => skillStart(skill))
            .join(', ')}
        </p>
      )}
    </section>
  );
}

function Person({ person, held, to }: { person: UserView; held: number; to: string }) {
  const words = useTexts(peopleTexts);
  const room = person.capacity - held;
  return <Link href={to}>{room > 0 ? words.thinRoom(person.name, room) : words.thinFull(person.name)}</Link>;
}
