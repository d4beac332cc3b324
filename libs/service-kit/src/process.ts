import { type Logger, messageOf, SwitchboardError } from '@switchboard/kernel';

/** How long a whole shutdown may take before the process ends anyway; milliseconds. */
const SHUTDOWN_MS = 30_000;

/**
 * Runs a process: `start` gives what stops it. SIGTERM and SIGINT stop it and exit with 0; a failed start prints one
 * sentence and exits with 1; an error that nobody handled is logged and stops it with 1.
 */
export async function runProcess(
  logger: () => Logger | undefined,
  start: () => Promise<{ stop(): Promise<void> }>,
): Promise<void> {
  let running: { stop(): Promise<void> } | undefined;
  let ending: Promise<void> | undefined;
  const end = (code: number) => {
    ending ??= (async () => {
      setTimeout(() => process.exit(code === 0 ? 1 : code), SHUTDOWN_MS).unref();
      await running?.stop().catch(error => logger()?.error({ reason: messageOf(error) }, 'shutdown failed'));
      process.exit(code);
    })();
  };
  process.once('SIGTERM', () => end(0));
  process.once('SIGINT', () => end(0));
  const fatal = (error: unknown) => {
    logger()?.fatal({ err: error }, 'unhandled error; the process ends');
    end(1);
  };
  process.on('uncaughtException', fatal);
  process.on('unhandledRejection', fatal);
  try {
    running = await start();
  } catch (error) {
    const known = error instanceof SwitchboardError;
    process.stderr.write(`${known ? error.message : ((error as Error).stack ?? messageOf(error))}\n`);
    process.exit(1);
  }
}
