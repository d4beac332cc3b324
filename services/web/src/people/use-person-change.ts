import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UserPatchBody, UserView } from '@switchboard/contracts';
import { keys } from '../api/keys';
import { changePerson } from '../api/people';
import { isProblem } from '../api/problem';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { toast } from '../ui/toast';
import { peopleTexts } from './texts';
import { keepPerson } from './use-staff';

interface Change {
  readonly body: UserPatchBody;
  /** What takes it back; what was said is then that it was. */
  readonly back?: UserPatchBody;
  readonly done: string;
}

/** Changes somebody at once; can be taken back where that is possible. */
export function usePersonChange(person: UserView) {
  const client = useQueryClient();
  const words = useTexts(peopleTexts);
  const problems = useProblemWords();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: ({ body }: Change) => changePerson(person.id, body),
    onSuccess: (changed, { back, done }) => {
      client.setQueryData(keys.person(person.id), changed);
      keepPerson(client, changed);
      toast({ text: done, ...(back && { undo: () => mutate({ body: back, done: words.takenBack }) }) });
    },
    onError: error => {
      const why = isProblem(error, 'last_admin') ? words.lastAdmin : isProblem(error) ? problems.of(error) : '';
      toast({ text: words.notChanged(person.name, why) });
    },
  });
  return {
    change: mutate,
    isPending,
    /** As it will be once the server has said so. */
    shown: isPending ? { ...person, ...variables.body } : person,
  };
}
