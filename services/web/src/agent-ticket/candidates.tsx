import { useQuery } from '@tanstack/react-query';
import type { WhatIfView } from '@switchboard/contracts';
import { whatNow } from '../api/desk';
import { keys } from '../api/keys';
import { useUser } from '../api/session';
import { useTexts } from '../app/texts';
import { routingTexts } from '../routing/texts';
import { Avatar } from '../ui/avatar';
import { Slots } from '../ui/slots';
import styles from './candidates.module.css';
import { useTeams } from './desk-lists';
import { agentTexts } from './texts';

type Listed = WhatIfView['decision']['candidates'][number];
/** Somebody who could have a ticket; of those whom the router did not look at only the name is known. */
export type Candidate = Partial<Listed> & Pick<Listed, 'agentId' | 'name'>;

/** Pickers show so many at most. */
export const MOST = 8;

/** Who could have a ticket at this moment, best first. */
export function useCandidates(ticketId: string, enabled = true) {
  const now = useQuery({
    queryKey: keys.whatNow(ticketId),
    queryFn: ({ signal }) => whatNow(ticketId, signal),
    staleTime: 0,
    enabled,
  });
  const listed: readonly Candidate[] = now.data?.decision.candidates ?? [];
  const known = new Set(listed.map(({ agentId }) => agentId));
  // Of many people the router lists the nearest; the others are in the teams.
  const others = useMembers()
    .filter(({ id }) => !known.has(id))
    .map(({ id, name }): Candidate => ({ agentId: id, name }));
  return { isPending: now.isPending, candidates: [...listed, ...others] };
}

/** Everybody of every team, each once. */
export function useMembers(): readonly { readonly id: string; readonly name: string }[] {
  const members = useTeams().flatMap(team => team.members);
  return members.filter(({ id }, index) => members.findIndex(member => member.id === id) === index);
}

/** Whether a name has what somebody types, whatever the case and the accents. */
export function isNamed({ name }: { readonly name: string }, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
  return plain(name).includes(plain(typed.trim()));
}

/** Room before name, as it is at this moment. */
export function CandidateLine({ candidate }: { candidate: Candidate }) {
  const words = useTexts(agentTexts);
  const why = useTexts(routingTexts);
  const { id: own } = useUser();
  const { agentId, name, load, capacity, refused } = candidate;
  return (
    <>
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
    </>
  );
}
