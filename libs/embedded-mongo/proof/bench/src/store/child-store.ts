import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** A store in a process of its own, as `npm run store` starts it. */
export interface ChildStore {
  readonly uri: string;
  /**
   * Memory that is the process's own (heap, buffers, stacks), bytes: without the pages of the mapped file, which the system
   * may take back at any time. Undefined where the system does not tell.
   */
  ownBytes(): Promise<number | undefined>;
  stop(): Promise<void>;
  /** As a crash: no signal handler, no farewell. */
  kill(): Promise<void>;
}

/** @throws with what the store printed when it does not start. */
export async function startChildStore(dataDir: string): Promise<ChildStore> {
  const script = require.resolve('@switchboard/embedded-mongo').replace(/index\.js$/, 'cli.js');
  const child = spawn(process.execPath, [script, '--socket', '--data-dir', dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const uri = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', line => {
      const address = /^MONGODB_URI=(.+)$/.exec(line)?.[1];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('close', code => reject(new Error(`The store ended with ${code} before it was ready: ${errors}`)));
  });
  return {
    uri,
    ownBytes: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      const kib = /RssAnon:\s+(\d+) kB/.exec(status)?.[1];
      return kib === undefined ? undefined : Number(kib) * 1_024;
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
