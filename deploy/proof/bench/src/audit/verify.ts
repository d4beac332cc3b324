import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs `audit:verify` in a process of its own. @returns seconds, the start of the process included. @throws Error unless the trail is intact. */
export async function timeVerify(env: Record<string, string>): Promise<number> {
  const script = require.resolve('@switchboard/audit').replace(/index\.js$/, 'commands/verify-cli.js');
  const begun = performance.now();
  const child = spawn(process.execPath, [script, '--json'], { env: { PATH: process.env['PATH'], ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output = `${output}${chunk.toString()}`.slice(-2_000)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`audit:verify ended with ${code}: ${output}`);
  return (performance.now() - begun) / 1_000;
}
