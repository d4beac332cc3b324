import type { TicketView } from '@switchboard/contracts';
import { useState } from 'react';
import { useCandidates } from '../agent-ticket/candidates';
import { People } from '../agent-ticket/people-picker';
import { Value } from '../agent-ticket/value';
import { useTexts } from '../app/texts';
import { classes } from '../ui/classes';
import { Popover } from '../ui/popover';
import { Slots } from '../ui/slots';
import { MOST_GIVEN, notYetOf, type Receiver } from './bulk';
import styles from './bulk-pane.module.css';
import { bulkTexts } from './bulk-texts';

interface AssignLineProps {
  readonly tickets: readonly TicketView[];
  readonly first: TicketView;
  readonly to: Receiver | undefined;
  readonly onChoose: (to: Receiver) => void;
}

/** Who shall have them, with the room that is left then. */
export function AssignLine({ tickets, first, to, onChoose }: AssignLineProps) {
  const words = useTexts(bulkTexts);
  const [open, setOpen] = useState(false);
  // What somebody holds is the same whichever ticket is asked about.
  const { candidates } = useCandidates(first.id, open || to !== undefined);
  const person = to && 'agentId' in to ? candidates.find(({ agentId }) => agentId === to.agentId) : undefined;
  const isMany = tickets.length > MOST_GIVEN;
  return (
    <div className={styles['line']}>
      <dt>{words.assign}</dt>
      <dd>
        {!isMany && (
          <Popover
            label={words.assign}
            open={open}
            onOpen={setOpen}
            trigger={
              <Value label={words.assign} proposed={to !== undefined}>
                {person ? <bdi>{person.name}</bdi> : to ? words.switchboard : words.choose}
              </Value>
            }
          >
            <People
              ticket={first}
              give={next => {
                setOpen(false);
                onChoose(next);
              }}
            />
          </Popover>
        )}
        <span className={styles['now']}>
          {isMany ? (
            words.atMost(MOST_GIVEN)
          ) : person ? (
            <Effect
              // A ticket that is asked about is none of those that somebody holds meanwhile.
              held={(person.load ?? 0) + (first.assignee?.id === person.agentId ? 1 : 0)}
              capacity={person.capacity ?? undefined}
              coming={notYetOf(tickets, person).length}
            />
          ) : to ? (
            words.routesEach
          ) : (
            words.withNow(holders(tickets, words.nobody))
          )}
        </span>
      </dd>
    </div>
  );
}

/** How many each has now, the most first: "3 Nia Okafor, 1 nobody". */
function holders(tickets: readonly TicketView[], nobody: string): string {
  const counts = new Map<string, number>();
  for (const { assignee } of tickets) {
    const name = assignee?.name ?? nobody;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

interface EffectProps {
  readonly held: number;
  readonly capacity: number | undefined;
  readonly coming: number;
}

function Effect({ held, capacity, coming }: EffectProps) {
  const words = useTexts(bulkTexts);
  if (coming === 0) return <>{words.hasThem}</>;
  if (capacity === undefined) return <>{words.takes(coming)}</>;
  const left = capacity - held - coming;
  return (
    <span className={classes(styles['effect'], left < 0 && styles['over'])}>
      <Slots held={held} capacity={capacity} coming={coming} />
      {left < 0 ? words.takesOver(coming, -left) : words.takesThen(coming, left)}
    </span>
  );
}
