import { useMutation } from '@tanstack/react-query';
import type { ParkedSummaryView } from '@switchboard/contracts';
import { dropParked, replayParked } from '../api/parked';
import { isProblem } from '../api/problem';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { toast } from '../ui/toast';
import { operationsTexts } from './texts';

type Messages = readonly ParkedSummaryView[];
interface Action {
  readonly kind: 'replay' | 'drop';
  readonly messages: Messages;
}

/** Replays and drops, queue by queue, and says what came of it. */
export function useParkedActions(onDone: () => Promise<unknown>) {
  const words = useTexts(operationsTexts);
  const problems = useProblemWords();
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ kind, messages }: Action) => {
      let [done, refused] = [0, 0];
      for (const queue of new Set(messages.map(each => each.queue))) {
        const ids = messages.filter(each => each.queue === queue).map(({ id }) => id);
        const outcome = await (kind === 'replay' ? replayParked : dropParked)({ queue, ids });
        done += outcome.done;
        refused += outcome.refused.length;
      }
      return { done, refused };
    },
    onSuccess: ({ done, refused }, { kind }) => {
      const said = kind === 'replay' ? words.replayed(done) : words.dropped(done);
      const parts = [done > 0 ? said : refused === 0 ? words.gone : '', refused > 0 ? words.refused(refused) : ''];
      toast({ text: parts.filter(Boolean).join(' · ') });
    },
    onError: error => toast({ text: words.notDone(isProblem(error) ? problems.of(error) : '') }),
    onSettled: onDone,
  });
  return {
    isPending,
    replay: (messages: Messages) => mutate({ kind: 'replay', messages }),
    drop: (messages: Messages) => mutate({ kind: 'drop', messages }),
  };
}

export type ParkedActions = ReturnType<typeof useParkedActions>;
