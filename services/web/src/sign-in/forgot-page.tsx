import { useState } from 'react';
import { Link } from 'wouter';
import { forgotPassword } from '../api/accounts';
import { useFieldWords } from '../app/field-words';
import { useTexts } from '../app/texts';
import { useForm } from '../app/use-form';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Door } from './door';
import styles from './door.module.css';
import { errorFor } from '../app/error-for';
import { FormProblem } from '../app/form-problem';
import { signInTexts } from './texts';

export function ForgotPage() {
  const words = useTexts(signInTexts);
  const wordFor = useFieldWords();
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm(async ({ email = '' }) => {
    await forgotPassword({ email });
    setSentTo(email);
  });
  const back = (
    <p className={styles['note']}>
      <Link href="/sign-in">{words.back}</Link>
    </p>
  );
  if (sentTo !== undefined)
    return (
      <Door title={words.sentTitle} intro={<span role="status">{words.sent(sentTo)}</span>}>
        {back}
      </Door>
    );
  return (
    <Door title={words.forgotTitle} intro={words.forgotIntro}>
      <form onSubmit={form.onSubmit} noValidate>
        <Field
          label={words.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          autoFocus
          {...errorFor(wordFor(form.errorOf('email')))}
        />
        <FormProblem problem={form.problem} />
        <Button type="submit" look="primary" size="large" wide busy={form.busy}>
          {words.sendLink}
        </Button>
      </form>
      {back}
    </Door>
  );
}
