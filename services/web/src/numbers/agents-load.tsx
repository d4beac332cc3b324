import { useState } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../app/texts';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import { Slots } from '../ui/slots';
import styles from './agents-load.module.css';
import { everyList, openList } from './links';
import { type Load, loadsOf } from './people';
import type { Place } from './place';
import type { Numbers } from './queries';
import { Section } from './section';
import { numbersTexts } from './texts';
import { useNumberWords } from './words';

/** So many are shown at first. */
const FEW = 8;

/** Who has how much now, how much room is left, and who solved how many. */
export function AgentsLoad({ numbers, place: { team } }: { numbers: Numbers; place: Place }) {
  const words = useTexts(numbersTexts);
  const say = useNumberWords();
  const [showsAll, setShowsAll] = useState(false);
  const { times, solvers, agents, narrowed, period } = numbers;
  const isKnown = times.data && solvers.data && (agents.data || !agents.isFetching);
  const loads = loadsOf({
    workload: times.data?.workload,
    solvers: solvers.data?.byAgent,
    agents: agents.data,
    team,
  });
  const most = Math.max(1, ...loads.map(({ held }) => held));
  const lists = (id: string) => ({
    held: openList({ ...narrowed, assignee: [id] }),
    solved: everyList({ ...narrowed, assignee: [id], resolvedAfter: [period.after] }),
  });
  const roomWords = (load: Load) => roomOf(load, words);
  const table = isKnown
    ? {
        columns: [words.agent, words.holds, words.capacity, words.roomColumn, words.solved],
        rows: loads.map(load => ({
          key: load.id,
          cells: [
            { text: load.name },
            { text: say.count(load.held), value: load.held, href: lists(load.id).held },
            { text: load.capacity === null ? '' : say.count(load.capacity), value: load.capacity ?? '' },
            { text: roomWords(load).text },
            { text: say.count(load.solved), value: load.solved, href: lists(load.id).solved },
          ],
        })),
      }
    : undefined;
  return (
    <Section
      title={words.agents}
      hint={words.agentsHint}
      name={`agents-${period.from}-${period.today}`}
      asked={[times, solvers]}
      table={table}
    >
      {loads.length === 0 ? (
        <p className={styles['none']}>{words.nobodyHas}</p>
      ) : (
        <ul className={styles['rows']}>
          <li className={styles['head']} aria-hidden="true">
            <span />
            <span>{words.holds}</span>
            <span />
            <span>{words.solved}</span>
          </li>
          {loads.slice(0, showsAll ? undefined : FEW).map(load => (
            <Row key={load.id} load={load} most={most} lists={lists(load.id)} />
          ))}
        </ul>
      )}
      {loads.length > FEW && (
        <Button look="quiet" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? words.fewerRows : words.all(loads.length)}
        </Button>
      )}
    </Section>
  );
}

interface RowProps {
  readonly load: Load;
  readonly most: number;
  readonly lists: { readonly held: string; readonly solved: string };
}

function Row({ load, most, lists }: RowProps) {
  const words = useTexts(numbersTexts);
  const say = useNumberWords();
  const { id, name, held, solved, capacity, availability } = load;
  const room = roomOf(load, words);
  return (
    <li>
      <span className={styles['who']}>
        <Avatar id={id} name={name} size={28} />
        <bdi>{name}</bdi>
      </span>
      <Link href={lists.held} className={classes(styles['held'], room.isFull && styles['full'])}>
        {capacity === null ? (
          <span className={styles['bar']} aria-hidden="true">
            <i style={{ width: `${(held / most) * 100}%` }} />
          </span>
        ) : (
          <Slots held={held} capacity={capacity} />
        )}
        <span className="visually-hidden">
          {name}: {capacity === null ? say.count(held) : words.heldOf(say.count(held), say.count(capacity))}
        </span>
      </Link>
      <span className={classes(styles['room'], room.isFull && styles['full'])} data-availability={availability}>
        {capacity === null ? say.count(held) : room.text}
      </span>
      <Link
        href={lists.solved}
        className={styles['solved']}
        aria-label={words.listOf(say.count(solved), `${name}, ${words.solution}`)}
      >
        {say.count(solved)}
      </Link>
    </li>
  );
}

type Words = ReturnType<typeof useTexts<(typeof numbersTexts)['en']>>;

function roomOf({ held, capacity, availability }: Load, words: Words): { text: string; isFull: boolean } {
  if (capacity === null) return { text: '', isFull: false };
  if (availability === 'away' || availability === 'offline') return { text: words[availability], isFull: false };
  return held >= capacity ? { text: words.full, isFull: true } : { text: words.room(capacity - held), isFull: false };
}
