import type { TicketView, WatchersView } from '@switchboard/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Mail, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { isNamed, MOST, useMembers } from '../agent-ticket/candidates';
import { keys } from '../api/keys';
import { isProblem } from '../api/problem';
import { useUser } from '../api/session';
import { addWatcher, listWatchers, removeWatcher } from '../api/ticket-actions';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { PickList } from '../ui/pick-list';
import { Popover } from '../ui/popover';
import { toast } from '../ui/toast';
import styles from './side-list.module.css';
import { actionTexts } from './texts';

/** Who is told what happens to a ticket, and what changes that. */
export function useWatchers(ticketId: string) {
  const words = useTexts(actionTexts);
  const problemWords = useProblemWords();
  const client = useQueryClient();
  const { id: own } = useUser();
  const queryKey = keys.watchers(ticketId);
  const query = useQuery({ queryKey, queryFn: ({ signal }) => listWatchers(ticketId, signal) });
  const change = useMutation({
    mutationFn: async ({ whom, watches }: { whom: string; watches: boolean }): Promise<WatchersView> => {
      if (watches) return addWatcher(ticketId, { userId: whom });
      await removeWatcher(ticketId, whom);
      return listWatchers(ticketId);
    },
    onSuccess: now => client.setQueryData(queryKey, now),
    onError: error => toast({ text: isProblem(error) ? problemWords.of(error) : words.failed }),
  });
  const watchers = query.data?.items;
  return {
    watchers,
    isFailed: query.isError && !query.data,
    isOwn: watchers?.some(({ id }) => id === own) ?? false,
    set: (whom: string, watches: boolean) => change.mutate({ whom, watches }),
    busy: change.isPending,
  };
}

export function Watchers({ ticket }: { ticket: TicketView }) {
  const words = useTexts(actionTexts);
  const { watchers = [], isFailed, isOwn, set, busy } = useWatchers(ticket.id);
  return (
    <section className={styles['part']}>
      <div className={styles['head']}>
        <h2>{words.watchers}</h2>
        <Button size="small" look="quiet" busy={busy} onClick={() => set('me', !isOwn)}>
          {isOwn ? words.unfollow : words.follow}
        </Button>
      </div>
      {isFailed ? (
        <p className={styles['hint']}>{words.watchersFailed}</p>
      ) : (
        watchers.length === 0 && <p className={styles['hint']}>{words.noWatchers}</p>
      )}
      <ul className={styles['list']}>
        {watchers.map(({ id, name, guest }) => (
          <li key={id} className={styles['row']}>
            <Avatar id={id} name={name} size={20} />
            <bdi className={styles['name']}>{name}</bdi>
            {guest && <span className={styles['hint']}>{words.guest}</span>}
            <button type="button" aria-label={words.removeWatcher(name)} onClick={() => set(id, false)}>
              <X size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <AddWatcher known={watchers.map(({ id }) => id)} onAdd={whom => set(whom, true)} />
    </section>
  );
}

function AddWatcher({ known, onAdd }: { known: readonly string[]; onAdd: (whom: string) => void }) {
  const words = useTexts(actionTexts);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const add = (whom: string) => () => {
    setOpen(false);
    setTyped('');
    onAdd(whom);
  };
  const people = useMembers()
    .filter(person => !known.includes(person.id) && isNamed(person, typed))
    .slice(0, MOST)
    .map(({ id, name }) => ({
      key: id,
      content: (
        <>
          <Avatar id={id} name={name} size={20} /> <bdi>{name}</bdi>
        </>
      ),
      onPick: add(id),
    }));
  const address = typed.trim();
  const byMail = {
    key: 'address',
    content: (
      <>
        <Mail size={16} aria-hidden="true" /> <bdi>{address}</bdi>
      </>
    ),
    onPick: add(address),
  };
  return (
    <Popover
      label={words.addWatcher}
      open={open}
      onOpen={setOpen}
      trigger={
        <Button size="small" icon={<Plus size={14} aria-hidden="true" />}>
          {words.addWatcher}
        </Button>
      }
    >
      <PickList
        label={words.findWatcher}
        groups={[{ key: 'people', picks: [...people, ...(address.includes('@') ? [byMail] : [])] }]}
        text={typed}
        onText={setTyped}
        empty={words.nobodyFound}
      />
    </Popover>
  );
}
