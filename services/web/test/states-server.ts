import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The page of states, as `npm run web:states` shows it. */
export class StatesServer {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  static async open(): Promise<StatesServer> {
    const child = spawn(process.execPath, [resolve(__dirname, '../states/serve.mjs'), '--port', '0']);
    const url = await new Promise<string>((ready, failed) => {
      let printed = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => {
          printed += chunk.toString();
          const address = /States: (\S+)/.exec(printed)?.[1];
          if (address !== undefined) ready(address);
        });
      child.once('exit', () => failed(new Error(`it did not start:\n${printed}`)));
    });
    return new StatesServer(url, child);
  }

  async close(): Promise<void> {
    const ended = new Promise(done => this.child.once('exit', done));
    this.child.kill();
    await ended;
  }
}
