import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isProblem } from '../api/problem';
import { invitePerson } from '../api/people';
import { errorFor } from '../app/error-for';
import { useFieldWords } from '../app/field-words';
import { currentLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { useForm } from '../app/use-form';
import { FormProblem } from '../app/form-problem';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Field } from '../ui/field';
import { toast } from '../ui/toast';
import { PanelFrame } from './person-panel';
import styles from './person-panel.module.css';
import { TeamChoice } from './team-choice';
import { peopleTexts } from './texts';
import { keepPerson } from './use-staff';

const ROLES = ['agent', 'admin', 'user'] as const;

/** A mail goes to somebody, who is in the list from then on. */
export function InvitePanel({ onClose, onInvited }: { onClose: () => void; onInvited: (id: string) => void }) {
  const words = useTexts(peopleTexts);
  const wordFor = useFieldWords();
  const client = useQueryClient();
  const [teams, setTeams] = useState<string[]>([]);
  // The same person however often it is tried; somebody else with other words.
  const once = useRef({ of: '', key: '' });
  const form = useForm(async ({ name = '', email = '', role }) => {
    const body = { name, email, role: ROLES.find(each => each === role) ?? 'agent', teams, locale: currentLanguage() };
    const of = JSON.stringify(body);
    if (once.current.of !== of) once.current = { of, key: crypto.randomUUID() };
    const person = await invitePerson(body, once.current.key);
    keepPerson(client, person);
    toast({ text: words.inviteSent(person.name) });
    onInvited(person.id);
  });
  const isTaken = isProblem(form.problem, 'email_taken');
  return (
    <PanelFrame label={words.inviteTitle} onClose={onClose} head={words.inviteTitle}>
      <p className={styles['intro']}>{words.inviteText}</p>
      <form className={styles['fields']} onSubmit={form.onSubmit} noValidate>
        <Field
          label={words.name}
          name="name"
          autoComplete="off"
          required
          autoFocus
          {...errorFor(wordFor(form.errorOf('name')))}
        />
        <Field
          label={words.email}
          name="email"
          type="email"
          autoComplete="off"
          required
          {...errorFor(isTaken ? words.taken : wordFor(form.errorOf('email')))}
        />
        <Choice
          label={words.role}
          hint={words.roleHint}
          name="role"
          options={ROLES.map(role => [role, words[`role_${role}`]])}
        />
        <TeamChoice chosen={teams} onChange={setTeams} />
        {!isTaken && <FormProblem problem={form.problem} />}
        <Button type="submit" look="primary" size="large" busy={form.busy}>
          {words.sendInvitation}
        </Button>
      </form>
    </PanelFrame>
  );
}
