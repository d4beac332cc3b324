/** The address that an argument names: `-` stands for MONGODB_URI, since arguments are seen by everybody on the machine. */
export function addressOf(argument: string): string {
  if (argument !== '-') return argument;
  const uri = process.env['MONGODB_URI'];
  if (!uri) throw new Error('MONGODB_URI is not set: "-" means the address in it.');
  return uri;
}

/**
 * Runs a command of the command line: `--help` prints the help and ends with 0; `run` says `undefined` for arguments that it
 * does not understand (2), else a last line (0); an error is printed as one sentence (1).
 */
export async function runCommand(help: string, run: () => Promise<string | undefined>): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(help);
    return;
  }
  // What is written here is as private as what it was read from.
  process.umask(0o077);
  try {
    const done = await run();
    if (done === undefined) console.error(help);
    else console.log(done);
    process.exitCode = done === undefined ? 2 : 0;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    console.error(message);
    process.exitCode = code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
  }
}
