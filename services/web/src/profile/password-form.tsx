import { useRef, useState } from 'react';
import { changePassword } from '../api/accounts';
import { isProblem } from '../api/problem';
import { useUser } from '../api/session';
import { errorFor } from '../app/error-for';
import { useFieldWords } from '../app/field-words';
import page from '../app/page.module.css';
import { useTexts } from '../app/texts';
import { useForm } from '../app/use-form';
import { FormProblem } from '../app/form-problem';
import { Button } from '../ui/button';
import { PasswordField } from '../ui/password-field';
import styles from './profile.module.css';
import { profileTexts } from './texts';

export function PasswordForm() {
  const words = useTexts(profileTexts);
  const wordFor = useFieldWords();
  const { email } = useUser();
  const [done, setDone] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(async ({ currentPassword = '', newPassword = '' }) => {
    setDone(false);
    await changePassword({ currentPassword, newPassword });
    element.current?.reset();
    setDone(true);
  });
  const isWrong = isProblem(form.problem, 'invalid_credentials') || isProblem(form.problem, 'wrong_password');
  return (
    <form ref={element} className={styles['password']} onSubmit={form.onSubmit} noValidate>
      <h2 className={page['sideTitle']}>{words.password}</h2>
      <input type="email" name="account" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={words.current}
        name="currentPassword"
        autoComplete="current-password"
        {...errorFor(isWrong ? words.wrong : wordFor(form.errorOf('currentPassword')))}
      />
      <PasswordField
        label={words.next}
        name="newPassword"
        autoComplete="new-password"
        hint={words.nextHint}
        {...errorFor(wordFor(form.errorOf('newPassword')))}
      />
      {!isWrong && <FormProblem problem={form.problem} />}
      <p role="status" className={styles['saved']}>
        {done && words.changed}
      </p>
      <Button type="submit" busy={form.busy}>
        {words.change}
      </Button>
    </form>
  );
}
