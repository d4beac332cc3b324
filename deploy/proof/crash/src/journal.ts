import { readFile } from 'node:fs/promises';
import type { JournalLine } from './probe/plan';

const ANSWER = /^before (ack|reject|nack|answer)/;

/** A place where a process may die, between two others where the same is true. */
export interface Boundary {
  readonly label: string;
  /** Whether something outside the process has just become different: a document, a message, a mail. */
  readonly changed: boolean;
}

/** What the watched processes of a bench wrote, oldest first. */
export class Journal {
  private known: JournalLine[] = [];
  private text = '';

  constructor(readonly file: string) {}

  async lines(): Promise<readonly JournalLine[]> {
    const text = await readFile(this.file, 'utf8').catch(() => '');
    // Asked for many times a second while many wait.
    if (text.length > this.text.length) {
      // The last piece is empty, or a line that is being written.
      const whole = text.split('\n').slice(0, -1);
      this.known = [...this.known, ...whole.slice(this.known.length).map(line => JSON.parse(line) as JournalLine)];
      this.text = text;
    }
    return this.known;
  }

  /** What a flow passed, in this order. */
  async boundariesOf(flow: string): Promise<Boundary[]> {
    const lines = await this.lines();
    return lines.filter(line => line.kind === 'boundary').filter(line => line.flow === flow);
  }

  /** Whether a flow has been answered, by a process that lived on. */
  async isAnswered(flow: string): Promise<boolean> {
    const lines = (await this.lines()).filter(line => 'flow' in line && line.flow === flow);
    return lines.some((line, index) => {
      return line.kind === 'boundary' && ANSWER.test(line.label) && lines[index + 1]?.kind !== 'killed';
    });
  }

  /** The same, and nothing that an undisturbed flow began is still under way. */
  async isOver(flow: string): Promise<boolean> {
    const labels = (await this.boundariesOf(flow)).map(({ label }) => label);
    const begun = labels.filter(label => label.startsWith('before ') && !ANSWER.test(label));
    const ended = labels.filter(label => label.startsWith('after '));
    return labels.some(label => ANSWER.test(label)) && begun.length === ended.length;
  }

  /** Ids of the events that the broker has confirmed. */
  async published(): Promise<string[]> {
    return (await this.lines()).flatMap(line => (line.kind === 'published' ? [line.event] : []));
  }

  /** Whether a process said that it dies at this label of the flow. */
  async saysKilled(flow: string, label: string): Promise<boolean> {
    return (await this.lines()).some(line => line.kind === 'killed' && line.flow === flow && line.label === label);
  }

  /** TCP ports of all servers that were spoken to. */
  async ports(): Promise<Set<number>> {
    return new Set((await this.lines()).flatMap(line => (line.kind === 'connected' ? [line.port] : [])));
  }
}

/** How the places to die at are chosen. */
export type Selection = 'states' | 'all';

/**
 * The places of a flow at which a process is killed.
 * `all`: every one. `states`: the arrival, the moment after each change, and the moment before the answer. Between two of these
 * nothing outside the process changes, so a death anywhere between them leaves the same state behind as one of them.
 * Outboxes are emptied together with whatever is published meanwhile, so only the first time is there in each run.
 */
export function killPoints(boundaries: readonly Boundary[], selection: Selection): string[] {
  const chosen = boundaries.filter(({ label, changed }) => {
    if (/\$pull outbox \(\d+\)$/.test(label)) return false;
    return selection === 'all' || changed || label === 'before ack' || label === 'before answer';
  });
  return chosen.map(({ label }) => label);
}
