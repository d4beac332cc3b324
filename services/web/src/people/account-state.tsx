import { useMutation } from '@tanstack/react-query';
import { Clock, Lock } from 'lucide-react';
import type { UserView } from '@switchboard/contracts';
import { inviteAgain } from '../api/people';
import { isProblem } from '../api/problem';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { toast } from '../ui/toast';
import styles from './person-panel.module.css';
import { peopleTexts } from './texts';
import { usePersonChange } from './use-person-change';

/** An account that is not in use: invited, or disabled. */
export function AccountState({ person }: { person: UserView }) {
  const words = useTexts(peopleTexts);
  const problems = useProblemWords();
  const { change, isPending } = usePersonChange(person);
  const again = useMutation({
    mutationFn: () => inviteAgain(person.id),
    onSuccess: () => toast({ text: words.resent }),
    onError: error => toast({ text: isProblem(error) ? problems.of(error) : String(error) }),
  });
  if (person.disabled)
    return (
      <Notice tone="calm" icon={<Lock size={16} aria-hidden="true" />}>
        <p>{words.disabled}</p>
        <p className={styles['buttons']}>
          <Button
            size="small"
            busy={isPending}
            onClick={() => change({ body: { disabled: false }, done: words.enabledDone(person.name) })}
          >
            {words.enable}
          </Button>
        </p>
      </Notice>
    );
  if (person.usable) return null;
  return (
    <Notice tone="time" icon={<Clock size={16} aria-hidden="true" />}>
      <p>{words.invited}</p>
      <p className={styles['buttons']}>
        <Button size="small" busy={again.isPending} onClick={() => again.mutate()}>
          {words.resend}
        </Button>
        <Button
          look="danger"
          size="small"
          busy={isPending}
          onClick={() =>
            change({ body: { disabled: true }, back: { disabled: false }, done: words.withdrawn(person.name) })
          }
        >
          {words.withdraw}
        </Button>
      </p>
    </Notice>
  );
}
