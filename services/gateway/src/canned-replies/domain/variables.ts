import { LIMITS, REPLY_VARIABLES, type ReplyVariable } from '@switchboard/contracts';
import { escapeMarkdown } from '@switchboard/markdown';
import { unprocessable } from '../../domain/refusal';

/** `{{name}}`, and the backslashes before it: with an odd number of them it is text. */
const VARIABLE = /(?<!\\)(\\*)\{\{([^{}]*)\}\}/g;

/** Characters of an unknown name that are worth repeating. */
const SHOWN = 60;

const isText = (backslashes: string) => backslashes.length % 2 === 1;

const isKnown = (name: string): name is ReplyVariable => Object.hasOwn(REPLY_VARIABLES, name);

/** @throws Refusal `unknown_variable` naming the first one and those that there are. */
export function checkVariables(body: string): void {
  for (const [, backslashes = '', inside = ''] of body.matchAll(VARIABLE)) {
    const name = inside.trim();
    if (isText(backslashes) || isKnown(name)) continue;
    const known = Object.keys(REPLY_VARIABLES)
      .map(variable => `{{${variable}}}`)
      .join(', ');
    throw unprocessable(
      'unknown_variable',
      '/body',
      `has the unknown variable {{${name.slice(0, SHOWN)}}}. Known are ${known}; for the sign itself write \\{{`,
    );
  }
}

/**
 * The body with its variables filled in. Values are text that others typed, so nothing in them becomes form or a link. One that is
 * not known any more stays as it was written.
 * @throws Refusal `reply_too_long` where no message could hold it.
 */
export function renderReply(body: string, values: Readonly<Record<ReplyVariable, string>>): string {
  const rendered = body.replace(VARIABLE, (whole: string, backslashes: string, inside: string) => {
    const name = inside.trim();
    return isText(backslashes) || !isKnown(name) ? whole : `${backslashes}${escapeMarkdown(values[name])}`;
  });
  if ([...rendered].length > LIMITS.message)
    throw unprocessable('reply_too_long', '/body', `would have more than ${LIMITS.message} characters for this ticket`);
  return rendered;
}
