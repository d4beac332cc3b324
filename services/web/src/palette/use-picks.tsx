import type { LucideIcon } from 'lucide-react';
import { Inbox, ListFilter, Pencil, Ticket, User } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { assignTicket } from '../api/desk';
import { useUser } from '../api/session';
import { getTicket } from '../api/tickets';
import { CandidateLine, isNamed, useCandidates } from '../agent-ticket/candidates';
import { useOffered } from '../app/commands';
import { useStaffPages } from '../app/use-staff-pages';
import { staffPagesTexts } from '../app/staff-pages-texts';
import { useTexts } from '../app/texts';
import { addressOf } from '../inbox/place';
import { useViews } from '../inbox/views';
import { TicketLine } from '../ticket-actions/ticket-line';
import { useFoundTickets } from '../ticket-actions/ticket-finder';
import { actionTexts } from '../ticket-actions/texts';
import { Key } from '../ui/key';
import type { PickGroup } from '../ui/pick-list';
import { toast } from '../ui/toast';
import styles from './palette.module.css';
import { recentTickets } from './recent';
import { paletteTexts } from './texts';

const FEW = 5;

/** What the palette offers for what is typed: this ticket, people, tickets, places. */
export function usePicks(typed: string): { readonly groups: readonly PickGroup[]; readonly isPending: boolean } {
  const words = useTexts(paletteTexts);
  const { id: own } = useUser();
  const [, navigate] = useLocation();
  const [recent] = useState(() => recentTickets(own));
  const offered = useOffered();
  const places = usePlaces();
  const people = usePeople(typed);
  const isEmpty = typed.trim() === '';
  // "assign vpn": what to do, and with what.
  const all = typed.split(/\s+/).filter(word => word !== '');
  const does = (word: string) => (offered?.commands ?? []).some(command => isNamed(command, word));
  const [verbs, others] = [all.filter(does), all.filter(word => !does(word))];
  const found = useFoundTickets((others.length > 0 ? others : all).join(' '), !isEmpty);
  const fits = (name: string, to = all) => to.every(word => isNamed({ name }, word));
  const tickets = (isEmpty ? recent : found.tickets).slice(0, FEW + 1);
  const commands = (offered?.commands ?? []).filter(({ name }) => (isEmpty || verbs.length > 0) && fits(name, verbs));
  const groups: PickGroup[] = [
    {
      key: 'this',
      name: words.thisTicket,
      picks: (isEmpty ? commands.slice(0, FEW) : commands).map(({ id, name, icon: Icon, keys = [], run }) => ({
        key: `this-${id}`,
        content: (
          <>
            <Icon size={16} aria-hidden="true" /> <span className={styles['name']}>{name}</span>
            <span className={styles['keys']}>
              {keys.map(key => (
                <Key key={key}>{key}</Key>
              ))}
            </span>
          </>
        ),
        onPick: run,
      })),
    },
    { key: 'people', name: words.people, picks: isEmpty ? [] : people },
    {
      key: 'tickets',
      name: isEmpty ? words.recent : words.tickets,
      picks: tickets.map(ticket => ({
        key: `ticket-${ticket.id}`,
        content: <TicketLine ticket={ticket} />,
        isStale: !isEmpty && found.isPending,
        onPick: () => navigate(`/inbox/${ticket.number}`),
      })),
    },
    {
      key: 'places',
      name: words.goTo,
      picks: places
        .filter(({ name }) => fits(name))
        .map(({ href, name, icon: Icon }) => ({
          key: `place-${href}`,
          content: (
            <>
              <Icon size={16} aria-hidden="true" /> <bdi className={styles['name']}>{name}</bdi>
            </>
          ),
          onPick: () => navigate(href),
        })),
    },
  ];
  return { groups, isPending: !isEmpty && found.isPending };
}

/** Somebody who gets the ticket that is open. */
function usePeople(typed: string): PickGroup['picks'] {
  const words = useTexts(actionTexts);
  const own = useTexts(paletteTexts);
  const offered = useOffered();
  const { candidates } = useCandidates(offered?.ticketId ?? '', offered !== undefined);
  if (!offered) return [];
  const give = async (agentId: string) => {
    try {
      const { version } = await getTicket(offered.ticketId);
      const changed = await assignTicket(offered.ticketId, { agentId }, version);
      toast({ text: words.handedOn(changed.assignee?.name ?? '') });
    } catch {
      toast({ text: words.failed });
    }
  };
  return candidates
    .filter(candidate => typed.split(/\s+/).some(word => word.length > 1 && isNamed(candidate, word)))
    .slice(0, FEW)
    .map(candidate => ({
      key: `person-${candidate.agentId}`,
      content: (
        <>
          <CandidateLine candidate={candidate} />
          <span className="visually-hidden">{own.give(candidate.name)}</span>
        </>
      ),
      onPick: () => void give(candidate.agentId),
    }));
}

interface PlaceToGo {
  readonly href: string;
  readonly name: string;
  readonly icon: LucideIcon;
}

function usePlaces(): readonly PlaceToGo[] {
  const words = useTexts(paletteTexts);
  const names = useTexts(staffPagesTexts);
  const views = useViews().map(({ id, name }) => ({
    href: addressOf({ view: id, q: '', filters: {} }),
    name,
    icon: id === 'default-my-open' ? Inbox : ListFilter,
  }));
  const pages = useStaffPages().map(({ path, name, icon }) => ({ href: path, name: names[name], icon }));
  return [
    ...views,
    ...pages,
    { href: '/tickets/new', name: words.newTicket, icon: Pencil },
    { href: '/tickets', name: words.ownRequests, icon: Ticket },
    { href: '/profile', name: words.profile, icon: User },
  ];
}
