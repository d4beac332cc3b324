import { useQueryClient } from '@tanstack/react-query';
import type { UserView } from '@switchboard/contracts';
import { useMemo, useRef } from 'react';
import { keys } from '../api/keys';
import { changePerson } from '../api/people';
import { isProblem } from '../api/problem';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { toast } from '../ui/toast';
import { levelOf, withLevel } from './skills';
import { skillLabel } from './skill-label';
import { peopleTexts } from './texts';

interface Level {
  readonly id: string;
  readonly level: number;
}
type Step = { readonly skill: string; readonly before: readonly Level[] };

/** Levels change at once and are sent afterwards; each change can be taken back, the last one first. */
export function useLevels() {
  const client = useQueryClient();
  const now = { words: useTexts(peopleTexts), problems: useProblemWords() };
  const says = useRef(now);
  says.current = now;
  return useMemo(() => {
    const steps: Step[] = [];
    const sending = new Map<string, 'now' | 'again'>();
    const people = () => client.getQueryData<readonly UserView[]>(keys.people) ?? [];
    const find = (id: string) => people().find(person => person.id === id);

    /** One request at a time for each person, with the skills as they are by then. */
    async function send(id: string): Promise<void> {
      if (sending.has(id)) return void sending.set(id, 'again');
      try {
        do {
          sending.set(id, 'now');
          await changePerson(id, { skills: find(id)?.skills ?? [] });
        } while (sending.get(id) === 'again');
      } catch (error) {
        const { words, problems } = says.current;
        const why = isProblem(error) ? problems.of(error) : '';
        toast({ text: words.notChanged(find(id)?.name ?? '', why) });
        await client.invalidateQueries({ queryKey: keys.people });
      } finally {
        sending.delete(id);
      }
    }

    function apply(skill: string, levels: readonly Level[]): void {
      void client.cancelQueries({ queryKey: keys.people });
      client.setQueryData<readonly UserView[]>(keys.people, known =>
        known?.map(person => {
          const change = levels.find(({ id }) => id === person.id);
          return change ? { ...person, skills: withLevel(person.skills, skill, change.level) } : person;
        }),
      );
      for (const { id } of levels) void send(id);
    }

    function undo(): void {
      const step = steps.pop();
      if (!step) return;
      apply(step.skill, step.before);
      toast({ text: says.current.words.takenBack });
    }

    function set(ids: readonly string[], skill: string, level: number): void {
      const before = ids.flatMap(id => {
        const person = find(id);
        return person && levelOf(person, skill) !== level ? [{ id, level: levelOf(person, skill) }] : [];
      });
      if (before.length === 0) return;
      steps.push({ skill, before });
      apply(
        skill,
        before.map(({ id }) => ({ id, level })),
      );
      const [first] = before;
      const { words } = says.current;
      const [label, to] = [skillLabel(skill), words.level(level)];
      const text =
        before.length > 1
          ? words.changedMany(before.length, label, to)
          : words.changed(find(first?.id ?? '')?.name ?? '', label, to);
      toast({ text, undo });
    }
    return { set, undo };
  }, [client]);
}

export type Levels = ReturnType<typeof useLevels>;
