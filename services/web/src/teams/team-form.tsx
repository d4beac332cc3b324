import { useQueryClient } from '@tanstack/react-query';
import type { TeamView } from '@switchboard/contracts';
import { useRef } from 'react';
import { keys } from '../api/keys';
import { isProblem } from '../api/problem';
import { changeTeam, createTeam } from '../api/teams';
import { errorFor } from '../app/error-for';
import { useFieldWords } from '../app/field-words';
import { useTexts } from '../app/texts';
import { useForm } from '../app/use-form';
import { FormProblem } from '../app/form-problem';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { toast } from '../ui/toast';
import styles from './teams.module.css';
import { teamsTexts } from './texts';

/** A new team, or another name for one. */
export function TeamForm({ team, onDone }: { team?: TeamView; onDone: () => void }) {
  const words = useTexts(teamsTexts);
  const wordFor = useFieldWords();
  const client = useQueryClient();
  const once = useRef({ of: '', key: '' });
  const form = useForm(async ({ label = '', description = '' }) => {
    const body = { label, description: description.trim() === '' ? null : description };
    const of = JSON.stringify(body);
    // The same team however often it is tried; another one with other words.
    if (once.current.of !== of) once.current = { of, key: crypto.randomUUID() };
    const saved = await (team ? changeTeam(team.key, body) : createTeam(body, once.current.key));
    await client.invalidateQueries({ queryKey: keys.teams });
    toast({ text: team ? words.saved(saved.label) : words.created(saved.label) });
    onDone();
  });
  const isTaken = isProblem(form.problem, 'key_taken');
  return (
    <form className={styles['form']} onSubmit={form.onSubmit} noValidate>
      <Field
        label={words.name}
        name="label"
        autoComplete="off"
        required
        autoFocus
        defaultValue={team?.label}
        {...errorFor(isTaken ? words.taken : wordFor(form.errorOf('label')))}
      />
      <Field
        label={words.about}
        name="description"
        autoComplete="off"
        defaultValue={team?.description ?? ''}
        {...errorFor(wordFor(form.errorOf('description')))}
      />
      {!isTaken && <FormProblem problem={form.problem} />}
      <p className={styles['buttons']}>
        <Button type="submit" look="primary" busy={form.busy}>
          {team ? words.save : words.create}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </p>
    </form>
  );
}
