import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { acceptInvitation, resetPassword, verifyEmail } from '../api/accounts';
import { isProblem } from '../api/problem';
import { useFieldWords } from '../app/field-words';
import { useTexts } from '../app/texts';
import { useForm } from '../app/use-form';
import { Button, ButtonLink } from '../ui/button';
import { Field } from '../ui/field';
import { PasswordField } from '../ui/password-field';
import { Door } from './door';
import styles from './door.module.css';
import { errorFor } from '../app/error-for';
import { FormProblem } from '../app/form-problem';
import { signInTexts } from './texts';

// The pages that mailed links lead to. Opening one uses nothing up; only its button does.

/** @param again where another link can be asked for. */
function DeadLink({ again }: { again?: string }) {
  const words = useTexts(signInTexts);
  return (
    <Door title={words.deadTitle} intro={words.dead}>
      <p className={styles['note']}>
        {again === undefined ? <Link href="/sign-in">{words.back}</Link> : <Link href={again}>{words.deadReset}</Link>}
      </p>
    </Door>
  );
}

interface LinkFormProps {
  readonly title: string;
  readonly intro: string;
  readonly button: string;
  readonly again?: string;
  readonly send: (token: string, values: Record<string, string>) => Promise<unknown>;
  readonly fields: (errorOf: (field: string) => { error?: string }) => ReactNode;
}

function LinkForm({ title, intro, button, again, send, fields }: LinkFormProps) {
  const token = useSearchParams()[0].get('token');
  const wordFor = useFieldWords();
  const form = useForm(values => send(token ?? '', values));
  if (token === null || isProblem(form.problem, 'token_invalid'))
    return <DeadLink {...(again === undefined ? {} : { again })} />;
  return (
    <Door title={title} intro={intro}>
      <form onSubmit={form.onSubmit} noValidate>
        {fields(field => errorFor(wordFor(form.errorOf(field))))}
        <FormProblem problem={form.problem} />
        <Button type="submit" look="primary" size="large" wide busy={form.busy}>
          {button}
        </Button>
      </form>
    </Door>
  );
}

function Done({ title, text, action }: { title: string; text: string; action: string }) {
  return (
    <Door title={title} intro={<span role="status">{text}</span>}>
      <p className={styles['note']}>
        <ButtonLink href="/" look="primary" size="large">
          {action}
        </ButtonLink>
      </p>
    </Door>
  );
}

export function ResetPage() {
  const words = useTexts(signInTexts);
  const [done, setDone] = useState(false);
  if (done) return <Done title={words.resetDoneTitle} text={words.resetDone} action={words.signIn} />;
  return (
    <LinkForm
      title={words.resetTitle}
      intro={words.resetIntro}
      button={words.setPassword}
      again="/forgot"
      send={(token, { password = '' }) => resetPassword({ token, password }).then(() => setDone(true))}
      fields={errorOf => (
        <PasswordField
          label={words.newPassword}
          name="password"
          autoComplete="new-password"
          required
          autoFocus
          hint={words.passwordHint}
          {...errorOf('password')}
        />
      )}
    />
  );
}

export function InvitationPage() {
  const words = useTexts(signInTexts);
  return (
    <LinkForm
      title={words.invitationTitle}
      intro={words.invitationIntro}
      button={words.accept}
      send={(token, { name = '', password = '' }) =>
        acceptInvitation({ token, password, ...(name.trim() === '' ? {} : { name }) })
      }
      fields={errorOf => (
        <>
          <Field label={words.name} name="name" autoComplete="name" hint={words.nameHint} {...errorOf('name')} />
          <PasswordField
            label={words.password}
            name="password"
            autoComplete="new-password"
            required
            hint={words.passwordHint}
            {...errorOf('password')}
          />
        </>
      )}
    />
  );
}

export function VerifyPage() {
  const words = useTexts(signInTexts);
  const [done, setDone] = useState(false);
  if (done) return <Done title={words.verifyDoneTitle} text={words.verifyDone} action={words.goOn} />;
  return (
    <LinkForm
      title={words.verifyTitle}
      intro={words.verifyIntro}
      button={words.confirm}
      send={token => verifyEmail({ token }).then(() => setDone(true))}
      fields={() => null}
    />
  );
}
