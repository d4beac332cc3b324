import { defineTexts, useTexts } from './texts';

const texts = defineTexts({
  en: {
    missing: 'Fill this in.',
    short: (least: string) => `At least ${least} characters.`,
    long: 'This is too long.',
    form: 'This has a form that is not taken here.',
    address: 'This is not an e-mail address.',
    isAddress: 'A password must not be the e-mail address.',
  },
  de: {
    missing: 'Bitte ausfüllen.',
    short: least => `Mindestens ${least} Zeichen.`,
    long: 'Das ist zu lang.',
    form: 'Diese Form wird hier nicht angenommen.',
    address: 'Das ist keine E-Mail-Adresse.',
    isAddress: 'Das Passwort darf nicht die E-Mail-Adresse sein.',
  },
});

/** What the server says of a field, in the language of the reader where it is one of the usual complaints. */
export function useFieldWords(): (message: string | undefined) => string | undefined {
  const words = useTexts(texts);
  return message => {
    if (message === undefined) return undefined;
    if (/must not be empty|is required/.test(message)) return words.missing;
    const least = /at least (\d+) characters/.exec(message)?.[1];
    if (least !== undefined) return words.short(least);
    if (/more than \d+ characters|at most \d+ characters/.test(message)) return words.long;
    if (/address/.test(message)) return /must not be/.test(message) ? words.isAddress : words.address;
    return message.includes('form that is not allowed')
      ? words.form
      : `${message.charAt(0).toLocaleUpperCase()}${message.slice(1)}.`;
  };
}
