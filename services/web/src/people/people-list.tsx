import type { UserView } from '@switchboard/contracts';
import { useRef } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../app/texts';
import { useWindow } from '../inbox/use-window';
import { Slots } from '../ui/slots';
import styles from './people-list.module.css';
import { PersonName } from './person-name';
import { peopleTexts } from './texts';

const HEIGHT = 60;
const AROUND = 6;

interface PeopleListProps {
  readonly people: readonly UserView[];
  readonly loads: Readonly<Record<string, number>>;
  readonly addressOf: (id: string) => string;
  readonly person: string | undefined;
  readonly label: string;
}

/** People one below the other: on a phone, and those who have no skills. */
export function PeopleList({ people, loads, addressOf, person, label }: PeopleListProps) {
  const words = useTexts(peopleTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to } = useWindow(scroller);
  const first = Math.max(0, Math.floor(from / HEIGHT) - AROUND);
  const last = Math.min(people.length, Math.ceil(to / HEIGHT) + AROUND);
  return (
    <div ref={scroller} className={styles['scroller']}>
      <ul aria-label={label}>
        {first > 0 && <li aria-hidden="true" style={{ height: first * HEIGHT }} />}
        {people.slice(first, last).map((each, offset) => (
          <li key={each.id} aria-setsize={people.length} aria-posinset={first + offset + 1}>
            <Link
              href={addressOf(each.id)}
              className={styles['person']}
              aria-current={each.id === person ? 'true' : undefined}
            >
              <PersonName person={each} size={36} />
              <span className={styles['more']}>
                {each.role === 'agent' ? (
                  <>
                    <Slots held={loads[each.id] ?? 0} capacity={each.capacity} />
                    <span className="visually-hidden">{words.heldOf(loads[each.id] ?? 0, each.capacity)}</span>
                  </>
                ) : (
                  <span className={styles['mail']}>{each.email}</span>
                )}
              </span>
            </Link>
          </li>
        ))}
        {last < people.length && <li aria-hidden="true" style={{ height: (people.length - last) * HEIGHT }} />}
      </ul>
    </div>
  );
}
