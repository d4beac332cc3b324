import { Refusal } from '../../../domain/refusal';

const malformedForm = () =>
  new Refusal('malformed', 'invalid_form', 'The form is not encoded as browsers do it (UTF-8).');

/**
 * Fields of an `application/x-www-form-urlencoded` body; empty ones count as not given. Bytes that are not UTF-8 are refused rather
 * than replaced: a password must be the one that was typed. @throws Refusal `invalid_form`.
 */
export function parseForm(body: string): Record<string, string> {
  if (!/^[\x21-\x7e]*$/.test(body)) throw malformedForm();
  const decode = (text: string) => {
    try {
      return decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
      throw malformedForm();
    }
  };
  const pairs = body.split('&').map(pair => {
    const [name = '', ...value] = pair.split('=');
    return [decode(name), decode(value.join('='))] as const;
  });
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}
