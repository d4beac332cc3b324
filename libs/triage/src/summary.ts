import { sentences } from './text/tokens';

/** Longest summary, characters. */
export const SUMMARY_LENGTH = 200;

const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|bonjour|hola|ciao|olá|greetings)(?:\s+[\p{L}.]+){0,3}\s*(?:[,.!:]+|$)\s*/iu;

/** The title; where there is none or it says next to nothing, the first sentence that is more than a greeting. */
export function summaryOf(title: string | undefined, description: string): string {
  const clean = (title ?? '').replaceAll(/\s+/g, ' ').trim();
  if (clean.split(' ').length >= 3) return cut(clean);
  const first = sentences(description)
    .map(sentence => sentence.replace(GREETING, '').trim())
    .find(sentence => sentence.split(' ').length >= 3);
  const body = first ?? description.replaceAll(/\s+/g, ' ').trim();
  const repeats = body.toLowerCase().startsWith(clean.toLowerCase());
  return cut(repeats ? body : `${clean}: ${body}`);
}

function cut(text: string): string {
  if (text.length <= SUMMARY_LENGTH) return text;
  const room = text.slice(0, SUMMARY_LENGTH - 1);
  const end = room.lastIndexOf(' ');
  return `${(end > SUMMARY_LENGTH / 2 ? room.slice(0, end) : room).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
