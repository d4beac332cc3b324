import { LIMITS, type LinkPurpose } from '@switchboard/contracts';

interface PurposeWords {
  readonly title: string;
  readonly intro: string;
  readonly button: string;
  readonly doneTitle: string;
  readonly done: string;
  /** What to do when the link does not work any more. */
  readonly advice: string;
}

/** Everything that the pages say in one language. */
export interface PageWords {
  /** BCP 47. */
  readonly language: string;
  readonly purposes: Readonly<Record<LinkPurpose, PurposeWords>>;
  readonly account: string;
  readonly name: string;
  readonly password: string;
  readonly badPassword: string;
  readonly badName: string;
  readonly invalidTitle: string;
  readonly invalid: string;
  readonly busy: string;
  readonly failed: string;
}

const [least, most] = [LIMITS.passwordMin, LIMITS.passwordMax];

export const en: PageWords = {
  language: 'en',
  purposes: {
    invitation: {
      title: 'Accept the invitation',
      intro: 'Choose a password. After that you can sign in.',
      button: 'Accept and set the password',
      doneTitle: 'Welcome',
      done: 'Your password is set. You can sign in now.',
      advice: 'Ask an administrator to invite you again.',
    },
    reset: {
      title: 'Set a new password',
      intro: 'You will be signed out everywhere else.',
      button: 'Set the password',
      doneTitle: 'The password is set',
      done: 'You are signed out everywhere. Sign in with the new password.',
      advice: 'If you still need a new password, ask for another link.',
    },
    verify: {
      title: 'Confirm your address',
      intro: 'Confirm that this e-mail address is yours, so that we may write to you about your tickets.',
      button: 'Confirm the address',
      doneTitle: 'The address is confirmed',
      done: 'From now on we write to you when something changes.',
      advice: 'If the address is not confirmed yet, sign in and have the confirmation mailed again.',
    },
  },
  account: 'Account',
  name: 'Your name (leave empty to keep it)',
  password: `Password (at least ${least} characters)`,
  badPassword: `Choose a password of ${least} to ${most} characters that is not your e-mail address. Nothing was changed yet.`,
  badName: 'Choose another name, or leave it empty. Nothing was changed yet.',
  invalidTitle: 'This link does not work any more',
  invalid: 'It was used already, has expired, or a newer one was mailed since.',
  busy: 'This can not be done right now. Nothing was changed; try again in a moment.',
  failed: 'Something went wrong on our side. Try again; if it happens again, tell us this number:',
};

export const de: PageWords = {
  language: 'de',
  purposes: {
    invitation: {
      title: 'Einladung annehmen',
      intro: 'Wählen Sie ein Passwort. Danach können Sie sich anmelden.',
      button: 'Annehmen und Passwort setzen',
      doneTitle: 'Willkommen',
      done: 'Ihr Passwort ist gesetzt. Sie können sich jetzt anmelden.',
      advice: 'Bitten Sie eine Administratorin oder einen Administrator um eine neue Einladung.',
    },
    reset: {
      title: 'Neues Passwort setzen',
      intro: 'Überall sonst werden Sie abgemeldet.',
      button: 'Passwort setzen',
      doneTitle: 'Das Passwort ist gesetzt',
      done: 'Sie sind überall abgemeldet. Melden Sie sich mit dem neuen Passwort an.',
      advice: 'Wenn Sie weiterhin ein neues Passwort brauchen, fordern Sie einen neuen Link an.',
    },
    verify: {
      title: 'Adresse bestätigen',
      intro: 'Bestätigen Sie, dass diese E-Mail-Adresse Ihre ist, damit wir Ihnen zu Ihren Tickets schreiben dürfen.',
      button: 'Adresse bestätigen',
      doneTitle: 'Die Adresse ist bestätigt',
      done: 'Ab jetzt schreiben wir Ihnen, wenn sich etwas ändert.',
      advice:
        'Wenn die Adresse noch nicht bestätigt ist, melden Sie sich an und fordern Sie die Bestätigung erneut an.',
    },
  },
  account: 'Konto',
  name: 'Ihr Name (leer lassen, um ihn zu behalten)',
  password: `Passwort (mindestens ${least} Zeichen)`,
  badPassword: `Wählen Sie ein Passwort mit ${least} bis ${most} Zeichen, das nicht Ihre E-Mail-Adresse ist. Es wurde noch nichts geändert.`,
  badName: 'Wählen Sie einen anderen Namen oder lassen Sie ihn leer. Es wurde noch nichts geändert.',
  invalidTitle: 'Dieser Link gilt nicht mehr',
  invalid: 'Er wurde schon benutzt, ist abgelaufen, oder es wurde seitdem ein neuerer verschickt.',
  busy: 'Das geht gerade nicht. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.',
  failed: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal; sonst nennen Sie uns diese Nummer:',
};

/** German where the browser asks for it before English, else English. */
export function wordsFor(acceptLanguage: string | undefined): PageWords {
  const first = /\b(de|en)\b/i.exec(acceptLanguage ?? '')?.[1]?.toLowerCase();
  return first === 'de' ? de : en;
}
