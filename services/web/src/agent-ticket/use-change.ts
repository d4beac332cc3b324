import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AssignTicketBody, TicketPatchBody, TicketView } from '@switchboard/contracts';
import { useState } from 'react';
import { assignTicket, patchTicket } from '../api/desk';
import { keys } from '../api/keys';
import { keepTicket } from '../api/live-data';
import { isProblem } from '../api/problem';
import { getTicket } from '../api/tickets';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { toast } from '../ui/toast';
import { agentTexts } from './texts';

/** Somebody changed the same field first. */
export interface Conflict {
  readonly mine: TicketPatchBody;
  readonly theirs: TicketView;
}

export type Change = ReturnType<typeof useChange>;

type Fields = Readonly<Record<string, unknown>>;
const valuesOf = (ticket: TicketView, patch: object): Fields =>
  Object.fromEntries(Object.keys(patch).map(name => [name, (ticket as Fields)[name]]));
const isSame = (one: Fields, other: Fields) => JSON.stringify(one) === JSON.stringify(other);

/** Changes a ticket in place. Each can be taken back; who was faster is never overwritten unasked. */
export function useChange(ticket: TicketView) {
  const client = useQueryClient();
  const words = useTexts(agentTexts);
  const problemWords = useProblemWords();
  const [conflict, setConflict] = useState<Conflict>();
  const latest = () => client.getQueryData<TicketView>(keys.ticket(ticket.id)) ?? ticket;
  const keep = (changed: TicketView) => {
    keepTicket(client, changed);
    void client.invalidateQueries({ queryKey: keys.tickets });
  };
  const failed = (error: unknown) => {
    if (isProblem(error, 'assignment_changed') || isProblem(error, 'version_stale')) {
      void getTicket(ticket.id).then(keep);
      toast({ text: words.wasFaster });
    } else toast({ text: isProblem(error) ? problemWords.of(error) : words.notChanged });
  };

  const undoTo = (before: Fields) =>
    // A value that was not there can not be set again.
    Object.values(before).includes(null)
      ? undefined
      : () =>
          patchTicket(ticket.id, before as TicketPatchBody, latest().version)
            .then(keep)
            .catch(failed);

  const patch = useMutation({
    mutationFn: async ({ fields, seen }: { fields: TicketPatchBody; seen: TicketView }) => {
      try {
        return await patchTicket(ticket.id, fields, seen.version);
      } catch (error) {
        if (!isProblem(error, 'version_stale')) throw error;
        const now = await getTicket(ticket.id);
        keep(now);
        const [before, after] = [valuesOf(seen, fields), valuesOf(now, fields)];
        // It was something else that changed.
        if (isSame(before, after)) return patchTicket(ticket.id, fields, now.version);
        if (!isSame(after, fields)) setConflict({ mine: fields, theirs: now });
        return undefined;
      }
    },
    onSuccess: (changed, { fields, seen }) => {
      if (!changed) return;
      keep(changed);
      const undo = undoTo(valuesOf(seen, fields));
      const text = fields.status === 'resolved' ? words.solved(ticket.title) : words.changed(ticket.number);
      toast({ text, ...(undo && { undo }) });
    },
    onError: failed,
  });

  const assign = useMutation({
    mutationFn: async ({ to, seen }: { to: AssignTicketBody; seen: TicketView }) => {
      try {
        return await assignTicket(ticket.id, to, seen.version);
      } catch (error) {
        if (!isProblem(error, 'version_stale')) throw error;
        const now = await getTicket(ticket.id);
        keep(now);
        // It was something else that changed.
        if (now.assignee?.id !== seen.assignee?.id) throw error;
        return assignTicket(ticket.id, to, now.version);
      }
    },
    onSuccess: (changed, { seen }) => {
      keep(changed);
      const back: AssignTicketBody = seen.assignee ? { agentId: seen.assignee.id } : { auto: true };
      const text = changed.assignee ? words.givenTo(changed.assignee.name) : words.isRouted;
      toast({ text, undo: () => assignTicket(ticket.id, back, latest().version).then(keep).catch(failed) });
    },
    onError: failed,
  });

  return {
    patch: (fields: TicketPatchBody) => patch.mutate({ fields, seen: latest() }),
    assign: (to: AssignTicketBody) => assign.mutate({ to, seen: latest() }),
    /** As it will be, should all go well. */
    shown: patch.isPending ? { ...ticket, ...patch.variables.fields } : ticket,
    isAssigning: assign.isPending,
    conflict,
    settle: (mine: boolean) => {
      setConflict(undefined);
      if (mine && conflict) patch.mutate({ fields: conflict.mine, seen: latest() });
    },
  };
}
