import { failureText, type Logger, messageOf } from '@switchboard/kernel';

/** How long a whole shutdown may take before the process ends anyway; milliseconds. */
const SHUTDOWN_MS = 30_000;

/**
 * Runs a process: `start` gives what stops it. SIGTERM and SIGINT stop it and exit with 0; a failed start prints one
 * sentence and exits with 1; an error that nobody handled is logged and stops it with 1.
 * @param secrets what is printed of an error must not contain.
 */
export async function runProcess(
  logger: () => Logger | undefined,
  start: () => Promise<{ stop(): Promise<void> }>,
  secrets: readonly string[] = [],
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
    const log = logger();
    if (log) log.fatal({ err: error }, 'unhandled error; the process ends');
    else process.stderr.write(`${failureText(error, secrets)}\n`);
    end(1);
  };
  process.on('uncaughtException', fatal);
  process.on('unhandledRejection', fatal);
  // Files that it writes (keys, mails, data) are readable for their owner alone, whatever umask the shell has set.
  process.umask(0o077);
  try {
    running = await start();
  } catch (error) {
    process.stderr.write(`${failureText(error, secrets)}\n`);
    process.exit(1);
  }
}
