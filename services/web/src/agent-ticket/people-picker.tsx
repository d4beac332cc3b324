import { useQuery } from '@tanstack/react-query';
import type { TicketView, WhatIfView } from '@switchboard/contracts';
import { Route } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { whatNow } from '../api/desk';
import { keys } from '../api/keys';
import { useUser } from '../api/session';
import { useTexts } from '../app/texts';
import { routingTexts } from '../routing/texts';
import { Avatar } from '../ui/avatar';
import { Dots } from '../ui/button';
import { Popover } from '../ui/popover';
import { Slots } from '../ui/slots';
import { useTeams } from './desk-lists';
import styles from './people-picker.module.css';
import { agentTexts } from './texts';
import type { Change } from './use-change';
import { Value } from './value';

type Candidate = WhatIfView['decision']['candidates'][number];
const MOST = 8;

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

function People({ ticket, give }: { ticket: TicketView; give: (to: { agentId: string } | { auto: true }) => void }) {
  const words = useTexts(agentTexts);
  const why = useTexts(routingTexts);
  const { id: own } = useUser();
  const [search, setSearch] = useState('');
  const now = useQuery({
    queryKey: keys.whatNow(ticket.id),
    queryFn: ({ signal }) => whatNow(ticket.id, signal),
    staleTime: 0,
  });
  const teams = useTeams();
  const candidates = now.data?.decision.candidates ?? [];
  const listed = new Set(candidates.map(({ agentId }) => agentId));
  // Of many people the router lists the nearest; the others are in the teams.
  const others = teams
    .flatMap(({ members }) => members)
    .filter(({ id }, index, all) => !listed.has(id) && all.findIndex(member => member.id === id) === index)
    .map(({ id, name }): Partial<Candidate> & Pick<Candidate, 'agentId' | 'name'> => ({ agentId: id, name }));
  const fits = ({ name }: { name: string }) => name.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase());
  const shown = [...candidates, ...others].filter(fits).slice(0, MOST);
  return (
    <div className={styles['people']}>
      <input
        type="search"
        aria-label={words.findPerson}
        placeholder={words.findPerson}
        value={search}
        onChange={event => setSearch(event.target.value)}
      />
      {now.isPending && (
        <p role="status" className={styles['hint']}>
          <Dots /> {words.looking}
        </p>
      )}
      <ul>
        {shown.map(({ agentId, name, load, capacity, refused }) => (
          <li key={agentId}>
            <button
              type="button"
              className={styles['person']}
              aria-current={ticket.assignee?.id === agentId ? 'true' : undefined}
              onClick={() => give({ agentId })}
            >
              <Avatar id={agentId} name={name} size={20} />
              <bdi className={styles['name']}>{agentId === own ? words.youNamed(name) : name}</bdi>
              {load != null && capacity != null && (
                <span className={styles['load']}>
                  <Slots held={load} capacity={capacity} />
                  <span className={styles['why']} data-passes={refused === 'at_capacity' || undefined}>
                    {refused ? (why[refused as 'away'] ?? refused) : words.roomFor(capacity - load)}
                  </span>
                </span>
              )}
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
