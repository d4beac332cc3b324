import type { TicketView } from '@switchboard/contracts';
import { Route } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../app/texts';
import { Dots } from '../ui/button';
import { Popover } from '../ui/popover';
import { CandidateLine, isNamed, MOST, useCandidates } from './candidates';
import styles from './people-picker.module.css';
import { agentTexts } from './texts';
import type { Change } from './use-change';
import { Value } from './value';

interface PeoplePickerProps {
  readonly ticket: TicketView;
  readonly change: Change;
  readonly children: ReactNode;
}

/** Who shall have it: room before name, as it is at this moment. */
export function PeoplePicker({ ticket, change, children }: PeoplePickerProps) {
  const words = useTexts(agentTexts);
  const [open, setOpen] = useState(false);
  const give = (to: Parameters<Change['assign']>[0]) => {
    setOpen(false);
    change.assign(to);
  };
  return (
    <Popover
      label={words.giveTo}
      open={open}
      onOpen={setOpen}
      trigger={
        <Value id="property-assignee" label={words.assignee}>
          {change.isAssigning ? <Dots /> : children}
        </Value>
      }
    >
      <People ticket={ticket} give={give} />
    </Popover>
  );
}

interface PeopleProps {
  readonly ticket: TicketView;
  readonly give: (to: { agentId: string } | { auto: true }) => void;
}

/** People to choose from, the best for a ticket first. */
export function People({ ticket, give }: PeopleProps) {
  const words = useTexts(agentTexts);
  const [search, setSearch] = useState('');
  const { candidates, isPending } = useCandidates(ticket.id);
  const shown = candidates.filter(candidate => isNamed(candidate, search)).slice(0, MOST);
  return (
    <div className={styles['people']}>
      <input
        type="search"
        aria-label={words.findPerson}
        placeholder={words.findPerson}
        value={search}
        onChange={event => setSearch(event.target.value)}
      />
      {isPending && (
        <p role="status" className={styles['hint']}>
          <Dots /> {words.looking}
        </p>
      )}
      <ul>
        {shown.map(candidate => (
          <li key={candidate.agentId}>
            <button
              type="button"
              className={styles['person']}
              aria-current={ticket.assignee?.id === candidate.agentId ? 'true' : undefined}
              onClick={() => give({ agentId: candidate.agentId })}
            >
              <CandidateLine candidate={candidate} />
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={styles['person']} onClick={() => give({ auto: true })}>
            <span className={styles['sign']}>
              <Route size={16} aria-hidden="true" />
            </span>
            <span className={styles['name']}>{words.switchboard}</span>
            <span className={styles['why']}>{words.routes}</span>
          </button>
        </li>
      </ul>
    </div>
  );
}
