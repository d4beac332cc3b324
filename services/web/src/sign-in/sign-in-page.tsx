import { Link } from 'wouter';
import { signIn } from '../api/accounts';
import { useSession } from '../api/session';
import { useTexts } from '../app/texts';
import { useForm } from '../app/use-form';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { PasswordField } from '../ui/password-field';
import { Door } from './door';
import styles from './door.module.css';
import { FormProblem } from '../app/form-problem';
import { signInTexts } from './texts';

export function SignInPage() {
  const words = useTexts(signInTexts);
  const session = useSession();
  const form = useForm(({ email = '', password = '' }) => signIn({ email, password }));
  const isWrong =
    form.problem !== undefined &&
    form.problem.status < 500 &&
    form.problem.status >= 400 &&
    form.problem.status !== 429;
  const wasSignedOut = session.state === 'signed-out' && session.expired;
  return (
    <Door title={words.title} intro={wasSignedOut ? words.expired : words.intro}>
      <form onSubmit={form.onSubmit} noValidate>
        <Field label={words.email} name="email" type="email" autoComplete="username" required autoFocus />
        <PasswordField
          label={words.password}
          name="password"
          autoComplete="current-password"
          required
          {...(isWrong && {
            error: (
              <>
                {words.mismatch} <Link href="/forgot">{words.resetIt}</Link>.
              </>
            ),
          })}
        />
        {!isWrong && <FormProblem problem={form.problem} />}
        <Button type="submit" look="primary" size="large" wide busy={form.busy}>
          {words.signIn}
        </Button>
      </form>
      <p className={styles['note']}>
        {words.newHere} <Link href="/sign-up">{words.create}</Link>
      </p>
    </Door>
  );
}
