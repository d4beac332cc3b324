import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../api/problem';
import { useFieldWords } from '../app/field-words';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { toast } from '../ui/toast';
import { setupTexts } from './texts';

const REFUSALS: Readonly<Record<string, 'keyTaken' | 'tooMany' | 'lastCategory' | 'keyMissing' | 'keyRepeated'>> = {
  key_taken: 'keyTaken',
  too_many_entries: 'tooMany',
  too_many_replies: 'tooMany',
  last_category: 'lastCategory',
  key_missing: 'keyMissing',
  key_repeated: 'keyRepeated',
};

export type Save = ReturnType<typeof useSave>;

/** Changes what admins define. @param stale under which key the list is known */
export function useSave(stale: readonly unknown[], done: () => void) {
  const words = useTexts(setupTexts);
  const fieldWords = useFieldWords();
  const problemWords = useProblemWords();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: ({ run }: { run: () => Promise<unknown>; said: (answer: unknown) => string | undefined }) => run(),
    onSuccess: async (answer, { said }) => {
      await client.invalidateQueries({ queryKey: stale });
      const text = said(answer);
      if (text !== undefined) toast({ text });
      done();
    },
  });
  const problem = isProblem(save.error) ? save.error : undefined;
  const refusal = problem && REFUSALS[problem.code];
  return {
    busy: save.isPending,
    save: (run: () => Promise<unknown>) => save.mutate({ run, said: () => words.saved }),
    /** What is in use comes back retired. */
    remove: (run: () => Promise<unknown>) =>
      save.mutate({ run, said: answer => (answer === undefined ? words.removed : words.isRetired) }),
    move: (run: () => Promise<unknown>) => save.mutate({ run, said: () => undefined }),
    /** What is wrong with a field or a part of it; a key is made of the label. */
    errorOf: (field: string): string | undefined => {
      const message = problem?.errors.find(({ path }) => path === `/${field}` || path === `/${field}/key`)?.message;
      return message === undefined ? undefined : refusal ? words[refusal] : fieldWords(message);
    },
    /** What is wrong with none of them. */
    problem:
      save.error === null || (problem && problem.errors.length > 0 && refusal !== 'tooMany')
        ? undefined
        : refusal
          ? words[refusal]
          : problem
            ? problemWords.of(problem)
            : words.notSaved,
  };
}
