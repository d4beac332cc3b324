/**
 * Runs a command of the command line: `--help` prints the help and ends with 0; `run` says `undefined` for arguments that it
 * does not understand (2), else a last line (0); an error is printed as one sentence (1).
 */
export async function runCommand(help: string, run: () => Promise<string | undefined>): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(help);
    return;
  }
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
