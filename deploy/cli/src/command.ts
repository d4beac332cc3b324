import { PermanentError, type Environment } from '@switchboard/kernel';

/** Where a command reads and writes. */
export interface Terminal {
  readonly env: Environment;
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress, questions and complaints. */
  readonly err: (text: string) => void;
  /** Somebody sits there who can be asked. */
  readonly interactive: boolean;
  /** What was typed in answer to the question. Only if interactive. */
  readonly ask: (question: string) => Promise<string>;
}

/** 0 done; 1 nothing matched, or not everything could be done; 2 wrong usage, or the messages could not be reached. */
export type ExitCode = 0 | 1 | 2;

/** One file each. Errors that it throws end the program with 2 and their message. */
export interface Command {
  /** As it is typed, e.g. `dlq list`. */
  readonly name: string;
  /** One line. */
  readonly summary: string;
  readonly help: string;
  run(argv: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** The command line can not be understood; the message says what is wrong and what would be right. */
export class UsageError extends PermanentError {
  constructor(message: string) {
    super('usage', message);
  }
}
