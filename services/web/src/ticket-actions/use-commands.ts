import type { TicketView } from '@switchboard/contracts';
import { Eye, EyeOff, Forward, GitMerge, Link2, MoonStar, Route, Sunrise, Trash2, Unlink } from 'lucide-react';
import type { Change } from '../agent-ticket/use-change';
import { useUser } from '../api/session';
import type { Command } from '../app/commands';
import { useTexts } from '../app/texts';
import type { Action } from './action-dialogs';
import { mergeTexts } from './merge-texts';
import { actionTexts } from './texts';
import { useUnmerge } from './use-merge';
import { useWake } from './use-wake';
import { useWatchers } from './watchers';

/** What an agent may do with a ticket beside changing its fields, in groups. @param open shows the dialog of an action. */
export function useCommands(ticket: TicketView, change: Change, open: (action: Action) => void) {
  const words = useTexts(actionTexts);
  const merging = useTexts(mergeTexts);
  const { role } = useUser();
  const { isOwn, set } = useWatchers(ticket.id);
  const wake = useWake(ticket);
  const unmerge = useUnmerge();
  const isMerged = ticket.mergedInto !== null;
  const isActive = ticket.status !== 'resolved' && ticket.status !== 'closed';
  const command = (id: string, name: string, icon: Command['icon'], run: () => void, keys: string[] = []): Command => ({
    id,
    name,
    icon,
    keys,
    run,
  });
  const asks = (action: Action, name: string, icon: Command['icon'], keys?: string[]) =>
    command(action, `${name} …`, icon, () => open(action), keys);
  const groups: readonly (readonly Command[])[] = [
    isActive
      ? [
          asks('transfer', words.transfer, Forward),
          command('route', words.route, Route, () => change.assign({ auto: true })),
          ticket.snoozedUntil
            ? command('wake', words.wake, Sunrise, () => void wake())
            : asks('snooze', words.snooze, MoonStar),
        ]
      : [],
    [
      isOwn
        ? command('unfollow', words.unfollow, EyeOff, () => set('me', false))
        : command('follow', words.follow, Eye, () => set('me', true)),
      asks('link', words.link, Link2),
      isMerged
        ? command('unmerge', merging.unmerge, Unlink, () => void unmerge(ticket))
        : asks('merge', merging.merge, GitMerge, ['M']),
    ],
    role === 'admin' ? [asks('delete', words.remove, Trash2)] : [],
  ];
  return groups.filter(group => group.length > 0);
}
