import { Link } from 'wouter';
import { signUp } from '../api/accounts';
import { isProblem } from '../api/problem';
import { useFieldWords } from '../app/field-words';
import { useTexts } from '../app/texts';
import { useForm } from '../app/use-form';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { PasswordField } from '../ui/password-field';
import { Door } from './door';
import styles from './door.module.css';
import { FormProblem } from '../app/form-problem';
import { errorFor } from '../app/error-for';
import { signInTexts } from './texts';

export function SignUpPage() {
  const words = useTexts(signInTexts);
  const wordFor = useFieldWords();
  const form = useForm(({ name = '', email = '', password = '' }) => signUp({ name, email, password }));
  const taken = isProblem(form.problem, 'email_taken') ? words.taken : undefined;
  const error = (field: string) => errorFor(wordFor(form.errorOf(field)));
  return (
    <Door title={words.createTitle} intro={words.createIntro}>
      <form onSubmit={form.onSubmit} noValidate>
        <Field label={words.name} name="name" autoComplete="name" required autoFocus {...error('name')} />
        <Field
          label={words.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          {...(taken === undefined ? error('email') : errorFor(taken))}
        />
        <PasswordField
          label={words.password}
          name="password"
          autoComplete="new-password"
          required
          hint={words.passwordHint}
          {...error('password')}
        />
        {taken === undefined && <FormProblem problem={form.problem} />}
        <Button type="submit" look="primary" size="large" wide busy={form.busy}>
          {words.create}
        </Button>
      </form>
      <p className={styles['note']}>
        {words.known} <Link href="/sign-in">{words.signIn}</Link>
      </p>
    </Door>
  );
}
