import { existsSync, readFileSync } from 'node:fs';
import type { DemoTicket } from './demo-ticket';
import { EXAMPLES } from './examples';

/** Real tickets where a file of them lies beside the project, else the bundled examples. */
export const DEFAULT_FILE = '../shared/data/it-tickets.train.jsonl';

export interface TicketSource {
  readonly tickets: DemoTicket[];
  /** For the first line of output. */
  readonly description: string;
}

/**
 * `count` tickets from a file of JSON lines with a `text`, spread evenly over the file, or from the bundled examples.
 * @throws Error when `file` was asked for and can not be read.
 */
export function loadTickets(count: number, file: string | undefined): TicketSource {
  const path = file ?? (existsSync(DEFAULT_FILE) ? DEFAULT_FILE : undefined);
  if (!path) {
    const tickets = Array.from({ length: count }, (_, index) => EXAMPLES[index % EXAMPLES.length] as DemoTicket);
    return { tickets, description: `${EXAMPLES.length} bundled examples, repeated` };
  }
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '');
  const step = Math.max(1, Math.floor(lines.length / count));
  const tickets = Array.from({ length: count }, (_, index) => fromLine(lines[(index * step) % lines.length] ?? ''));
  return { tickets, description: `real tickets from ${path}` };
}

function fromLine(line: string): DemoTicket {
  const { text } = JSON.parse(line) as { text: string };
  const title = text.slice(0, 80).replace(/\s+\S*$/, '') || text.slice(0, 80);
  return { title: title.trim() || 'ticket', description: text.slice(0, 20_000) };
}
