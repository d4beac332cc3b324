import type { TicketView } from '@switchboard/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { useTexts } from '../app/texts';
import { toast } from '../ui/toast';
import type { Outcome } from './bulk';
import { bulkTexts } from './bulk-texts';
import type { Selection } from './selection';

interface Work {
  readonly run: () => Promise<Outcome[]>;
  /** What was done to so many, in words. */
  readonly said: (count: number) => string;
  /** Undefined where nothing takes it back. */
  readonly undo?: (done: readonly TicketView[]) => Promise<Outcome[]>;
}

const isDone = ({ error }: Outcome) => error === undefined;

/** Does something to many: says what was done, offers to take it back, and leaves those selected that refused. */
export function useBulkWork(selection: Selection, after: () => void) {
  const words = useTexts(bulkTexts);
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: keys.inbox });
  const takeBack = async (undo: Promise<Outcome[]>) => {
    const failed = (await undo.catch(() => undefined))?.filter(outcome => !isDone(outcome)).length;
    if (failed !== 0) toast({ text: failed === undefined ? words.notUndone : words.someNotUndone(failed) });
    await again();
  };
  const work = useMutation({
    mutationFn: ({ run }: Work) => run(),
    onSuccess: (outcomes, { said, undo }) => {
      const done = outcomes.filter(isDone).map(({ ticket }) => ticket);
      const failed = outcomes.length - done.length;
      const text = [done.length > 0 && said(done.length), failed > 0 && words.someStay(failed)]
        .filter(Boolean)
        .join(' ');
      toast({ text, ...(undo && done.length > 0 && { undo: () => takeBack(undo(done)) }) });
      selection.clear();
      selection.add(outcomes.filter(outcome => !isDone(outcome)).map(({ ticket }) => ticket.id));
      after();
      void again();
    },
    onError: () => toast({ text: words.failed }),
  });
  return {
    run: work.mutate,
    isRunning: work.isPending,
    /** Those that stayed as they were. */
    refused: work.data?.filter(outcome => !isDone(outcome)) ?? [],
  };
}
