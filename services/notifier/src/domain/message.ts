/** What a mail says of a message: what it says when the mail is written. */
export interface Message {
  id: string;
  /** Markdown. */
  body: string;
}

/** The text of a message, and below it which files came with it: their names alone, since who may read a file is asked when it is read. */
export function withFileNames(body: string, names: readonly string[]): string {
  // Between back quotes nothing of a name is taken for Markdown.
  const list = names.map(name => `\`${name.replaceAll('`', "'")}\``).join(', ');
  return list === '' ? body : `${body}\n\n📎 ${list}`;
}
