import { useEffect, useState } from 'react';
import { onPush, type Push } from '../api/live';
import { useUser } from '../api/session';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Whoever has said nothing for so long has stopped typing; milliseconds. */
const SILENT_MS = 6_000;

/** The others who look at a ticket, and those of them who are writing. */
export function usePresence(ticketId: string): { viewers: readonly Person[]; writers: readonly Person[] } {
  const { id: own } = useUser();
  const [viewers, setViewers] = useState<readonly Person[]>([]);
  const [writers, setWriters] = useState<readonly Person[]>([]);

  useEffect(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const without = (people: readonly Person[], id: string) => people.filter(person => person.id !== id);
    const stopped = (id: string) => {
      clearTimeout(timers.get(id));
      setWriters(people => without(people, id));
    };
    const hear = ({ type, ticketId: about, data }: Push) => {
      if (about !== ticketId) return;
      const said = data as { viewers?: Person[]; user?: Person; typing?: boolean; message?: { author: Person } };
      if (type === 'subscribed') setViewers(without(said.viewers ?? [], own));
      if (type === 'message' && said.message) stopped(said.message.author.id);
      const { user } = said;
      if (!user || user.id === own) return;
      if (type === 'user_joined') setViewers(people => [...without(people, user.id), user]);
      if (type === 'user_left') {
        setViewers(people => without(people, user.id));
        stopped(user.id);
      }
      if (type === 'typing') {
        stopped(user.id);
        if (said.typing === false) return;
        setWriters(people => [...without(people, user.id), user]);
        timers.set(
          user.id,
          setTimeout(() => stopped(user.id), SILENT_MS),
        );
      }
    };
    const end = onPush(hear);
    return () => {
      end();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [ticketId, own]);
  return { viewers, writers };
}
