import type { TicketView } from '@switchboard/contracts';
import { Check, Flag, RotateCcw, Tag, User, Users, CircleDot } from 'lucide-react';
import type { Command } from '../app/commands';
import { useTexts } from '../app/texts';
import { agentTexts } from './texts';
import type { Change } from './use-change';

const PROPERTIES = [
  ['assignee', 'assignTo', User, 'a'],
  ['team', 'assignTeam', Users, 'Shift+a'],
  ['status', 'setStatus', CircleDot, 's'],
  ['priority', 'setPriority', Flag, 'p'],
  ['category', 'setCategory', Tag, 'c'],
] as const;

/** What changes a field, as commands and by key: each opens what stands at the field. */
export function usePropertyCommands(ticket: TicketView, change: Change, onContext: (shown: boolean) => void) {
  const words = useTexts(agentTexts);
  const press = (name: string) => () => {
    onContext(true);
    requestAnimationFrame(() => document.getElementById(`property-${name}`)?.click());
  };
  const isDone = ticket.status === 'resolved' || ticket.status === 'closed';
  const resolve = () => change.patch({ status: 'resolved' });
  const ends: Command[] = isDone
    ? [{ id: 'reopen', name: words.reopen, icon: RotateCcw, run: () => change.patch({ status: 'open' }) }]
    : [{ id: 'resolve', name: words.resolve, icon: Check, keys: ['E'], run: resolve }];
  const ofFields = PROPERTIES.map(([name, text, icon, key]): Command => ({
    id: name,
    name: words[text],
    icon,
    keys: key.split('+').map(each => (each.length === 1 ? each.toUpperCase() : each)),
    run: press(name),
  }));
  return {
    commands: ticket.mergedInto === null ? [...ends, ...ofFields] : [],
    keys: {
      ...(!isDone && { e: resolve }),
      ...Object.fromEntries(PROPERTIES.map(([name, , , key]) => [key, press(name)])),
    },
  };
}
