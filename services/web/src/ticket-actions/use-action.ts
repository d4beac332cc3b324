import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TicketView } from '@switchboard/contracts';
import { useRef } from 'react';
import { keys } from '../api/keys';
import { keepTicket } from '../api/live-data';
import { isProblem } from '../api/problem';
import { getTicket } from '../api/tickets';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { actionTexts } from './texts';

interface Parts<Input, Result> {
  /** What the action is about: where something else changed meanwhile, nobody is asked. */
  readonly part: (ticket: TicketView) => unknown;
  readonly run: (input: Input, version: number) => Promise<Result>;
  readonly done: (result: Result, input: Input, seen: TicketView) => void;
}

const isOvertaken = (error: unknown) => isProblem(error, 'version_stale') || isProblem(error, 'assignment_changed');

/** One step with a ticket, of the version that its dialog began with. Who was faster is shown, and what was typed stays. */
export function useAction<Input, Result>(ticket: TicketView, { part, run, done }: Parts<Input, Result>) {
  const words = useTexts(actionTexts);
  const problemWords = useProblemWords();
  const client = useQueryClient();
  const seen = useRef(ticket);
  const act = useMutation({
    mutationFn: async (input: Input) => {
      const before = seen.current;
      try {
        return await run(input, before.version);
      } catch (error) {
        if (!isOvertaken(error)) throw error;
        const now = await getTicket(ticket.id);
        keepTicket(client, now);
        // Doing it again means that one has seen this.
        seen.current = now;
        if (JSON.stringify(part(before)) !== JSON.stringify(part(now))) throw error;
        return run(input, now.version);
      }
    },
    onSuccess: (result, input) => {
      void client.invalidateQueries({ queryKey: keys.tickets });
      done(result, input, seen.current);
    },
  });
  const { error } = act;
  return {
    run: act.mutate,
    busy: act.isPending,
    isOvertaken: isOvertaken(error),
    /** Undefined while nothing is wrong. */
    problem:
      error === null
        ? undefined
        : isOvertaken(error)
          ? words.savedFirst
          : isProblem(error)
            ? problemWords.of(error)
            : words.failed,
    /** What the server says of one field. */
    errorOf: (field: string) =>
      isProblem(error) ? error.errors.find(({ path }) => path === `/${field}`)?.message : undefined,
  };
}
