import { type Clock, type Logger, SwitchboardError } from '@switchboard/kernel';
import { MailRefusedError, OPERATOR_ADVICE } from '../domain/errors';
import type { MailTransport } from '../ports';

/** How long an ERROR about the same cause is not repeated; milliseconds. */
const PERIOD_MS = 15 * 60_000;

export interface TransportWatch {
  readonly logger: Logger;
  readonly clock: Clock;
  /** Told which cause keeps all mails back, and when it no longer does. */
  readonly blocked: (cause: string, is: boolean) => void;
}

/** The same transport; what only an operator can repair is an ERROR that says how, once per cause and period and not once per mail. */
export function watchedTransport(transport: MailTransport, { logger, clock, blocked }: TransportWatch): MailTransport {
  const told = new Map<string, number>();
  const reportBlocked = (code: string, advice: string) => {
    const now = clock.now().getTime();
    blocked(code, true);
    if (now - (told.get(code) ?? Number.NEGATIVE_INFINITY) < PERIOD_MS) return;
    told.set(code, now);
    logger.error({ code }, `${advice}; mails wait meanwhile`);
  };
  const reportRecovery = () => {
    if (told.size === 0) return;
    logger.info({ causes: [...told.keys()] }, 'mails leave again');
    for (const code of told.keys()) blocked(code, false);
    told.clear();
  };
  return {
    send: async (mail, signal) => {
      try {
        await transport.send(mail, signal);
      } catch (error) {
        const code = error instanceof SwitchboardError ? error.code : '';
        const advice = OPERATOR_ADVICE[code];
        if (advice) reportBlocked(code, advice);
        // An answer about one message came through connection, log-in and sender.
        else if (error instanceof MailRefusedError) reportRecovery();
        throw error;
      }
      reportRecovery();
    },
    close: () => transport.close(),
  };
}
