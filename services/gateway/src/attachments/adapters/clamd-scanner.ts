import { once } from 'node:events';
import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { TransientError } from '@switchboard/kernel';
import type { ScanRun, Verdict, VirusScanner } from '../ports';

/** Of silence; a scan of a large archive takes a while. Milliseconds. */
const TIMEOUT_MS = 60_000;
const CONNECT_MS = 5_000;
const MAX_ANSWER = 4_096;

/** Of a line that the other end has given up. */
const RESETS = ['ECONNRESET', 'EPIPE'];
const LOST_ANSWER = 'size limit exceeded, or so: it took no more of it';

const away = (reason: string) => new TransientError('scanner_unavailable', `clamd: ${reason}`);

/** clamd by its protocol (`zINSTREAM`): pieces with their length before them, and an empty one at the end. */
export function clamdScanner(address: string): VirusScanner {
  const { protocol, hostname, port, pathname } = new URL(address);
  const place = protocol === 'unix:' ? { path: pathname } : { host: hostname, port: Number(port || 3310) };
  return async () => {
    const socket = await connected(place);
    socket.setTimeout(TIMEOUT_MS);
    socket.write('zINSTREAM\0');
    return new ClamdRun(socket, () => isWell(place));
  };
}

async function connected(place: NetConnectOpts): Promise<Socket> {
  const socket = connect(place);
  socket.setTimeout(CONNECT_MS, () => socket.destroy(away('no answer in time')));
  try {
    await once(socket, 'connect');
  } catch (error) {
    throw away((error as Error).message);
  }
  return socket;
}

/** Whether it answers at all. */
async function isWell(place: NetConnectOpts): Promise<boolean> {
  try {
    const socket = await connected(place);
    socket.write('zPING\0');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return answer.toString().startsWith('PONG');
  } catch {
    return false;
  }
}

class ClamdRun implements ScanRun {
  private readonly answer: Promise<string>;
  private answered = false;
  private failure: Error | undefined;

  constructor(
    private readonly socket: Socket,
    private readonly isWell: () => Promise<boolean>,
  ) {
    this.answer = this.read();
    this.answer.catch((error: Error) => (this.failure = error));
  }

  /** What has been answered already, e.g. that it is too much, is not sent to. */
  async write(chunk: Uint8Array): Promise<void> {
    if (this.failure) throw this.failure;
    if (this.answered || this.socket.destroyed) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    this.socket.write(length);
    if (this.socket.write(chunk)) return;
    await Promise.race([once(this.socket, 'drain').catch(() => undefined), this.answer.catch(() => undefined)]);
    if (this.failure) throw this.failure;
  }

  async verdict(): Promise<Verdict> {
    if (!this.answered && !this.socket.destroyed) this.socket.write(Buffer.alloc(4));
    return verdictOf(await this.answer);
  }

  abandon(): void {
    this.socket.destroy();
  }

  private async read(): Promise<string> {
    const parts: Buffer[] = [];
    try {
      await this.heard(parts);
    } catch (error) {
      // A line is reset once no more is taken, and a write to it then takes the answer with it. One that is well did not want this file.
      if (RESETS.includes((error as NodeJS.ErrnoException).code ?? '') && (await this.isWell())) return LOST_ANSWER;
      throw away((error as Error).message);
    }
    this.answered = true;
    this.socket.end();
    const text = Buffer.concat(parts)
      .toString()
      .replace(/\0[^]*$/, '')
      .trim();
    if (text === '') throw away('it hung up without an answer');
    return text;
  }

  private heard(parts: Buffer[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const { socket } = this;
      socket.on('data', (part: Buffer) => {
        parts.push(part);
        // With the terminating zero its answer is whole, whether or not it hangs up.
        if (part.includes(0) || parts.length > MAX_ANSWER) resolve();
      });
      socket.on('end', resolve).on('close', resolve);
      socket.on('error', (error: Error) => (parts.length > 0 ? resolve() : reject(error)));
    });
  }
}

function verdictOf(answer: string): Verdict {
  if (/^stream: OK$/.test(answer)) return { found: 'nothing' };
  const [, signature] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (signature !== undefined) return { found: 'virus', signature: signature.slice(0, 200) };
  if (/size limit exceeded/i.test(answer)) return { found: 'unknown', reason: answer.slice(0, 200) };
  throw away(answer.slice(0, 200));
}
