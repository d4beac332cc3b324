import { LIMITS, type LinkPurpose } from '@switchboard/contracts';
import { escape, htmlPage } from '../../../http/html';
import type { PageWords } from './words';

/** What the form shows and sends. */
export interface LinkForm {
  readonly token: string;
  /** Whose account it is, for the reader and for password managers. */
  readonly email: string;
  readonly name?: string | undefined;
}

/** The form behind a mailed link. Opening it changes nothing, so mail scanners may. @param complaint why it is shown again. */
export function formPage(purpose: LinkPurpose, words: PageWords, form: LinkForm, complaint?: string): string {
  const { title, intro, button } = words.purposes[purpose];
  const fields = [
    `<input type="hidden" name="token" value="${escape(form.token)}">`,
    // Without a name it is not sent.
    `<label for="account">${escape(words.account)}</label>`,
    `<input id="account" type="email" autocomplete="username" readonly value="${escape(form.email)}">`,
    ...(purpose === 'invitation' ? nameField(words, form.name) : []),
    ...(purpose === 'verify' ? [] : passwordField(words)),
    `<button type="submit">${escape(button)}</button>`,
  ];
  return htmlPage(
    words.language,
    title,
    `<h1>${escape(title)}</h1>
    ${complaint === undefined ? '' : `<p role="alert">${escape(complaint)}</p>`}
    <p>${escape(intro)}</p>
    <form method="post" action="/${purpose}">
      ${fields.join('\n      ')}
    </form>`,
  );
}

const nameField = (words: PageWords, name = '') => [
  `<label for="name">${escape(words.name)}</label>`,
  `<input id="name" name="name" autocomplete="name" maxlength="${LIMITS.name}" value="${escape(name)}">`,
];

const passwordField = (words: PageWords) => [
  `<label for="password">${escape(words.password)}</label>`,
  `<input id="password" name="password" type="password" autocomplete="new-password" required minlength="${LIMITS.passwordMin}" maxlength="${LIMITS.passwordMax}">`,
];

export function donePage(purpose: LinkPurpose, words: PageWords): string {
  const { doneTitle, done } = words.purposes[purpose];
  return htmlPage(words.language, doneTitle, `<h1>${escape(doneTitle)}</h1>\n    <p>${escape(done)}</p>`);
}

export function invalidPage(purpose: LinkPurpose, words: PageWords): string {
  const { advice } = words.purposes[purpose];
  return htmlPage(
    words.language,
    words.invalidTitle,
    `<h1>${escape(words.invalidTitle)}</h1>\n    <p>${escape(words.invalid)}</p>\n    <p>${escape(advice)}</p>`,
  );
}

/** Nothing to fill in again: the reader goes back. */
export function messagePage(purpose: LinkPurpose, words: PageWords, message: string): string {
  const { title } = words.purposes[purpose];
  return htmlPage(words.language, title, `<h1>${escape(title)}</h1>\n    <p role="alert">${escape(message)}</p>`);
}
