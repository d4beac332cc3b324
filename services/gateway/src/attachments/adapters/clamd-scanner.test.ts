import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { clamdScanner } from './clamd-scanner';

let server: Server;
afterEach(() => new Promise(resolve => server.close(resolve)));

/** A clamd that says its last word as soon as it has heard so much, and resets the line with the rest unread; without one it is not well. */
async function hangingUp(answer: string, after: number): Promise<string> {
  server = createServer(socket => {
    let heard = 0;
    socket.on('error', () => undefined);
    socket.on('data', (part: Buffer) => {
      if (answer !== '' && part.toString() === 'zPING\0') return void socket.end('PONG\0');
      heard += part.length;
      if (heard > after) socket.pause().write(answer, () => socket.resetAndDestroy());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('what it did not want is not scannable, also where the line was reset before its answer was read', async () => {
  const scan = clamdScanner(await hangingUp('INSTREAM size limit exceeded. ERROR\0', 1_000_000));
  for (let round = 0; round < 20; round += 1) {
    const run = await scan();
    for (let piece = 0; piece < 60; piece += 1) {
      await run.write(Buffer.alloc(64 * 1024));
      // Uploads come from a line of their own, in pieces, now and then with a pause.
      if (piece % 7 === round % 7) await sleep(1);
    }
    expect(await run.verdict()).toMatchObject({ found: 'unknown' });
  }
});

test('a line that is reset without an answer is a scanner that is away', async () => {
  const run = await clamdScanner(await hangingUp('', 10))();
  const scanned = async () => {
    for (let piece = 0; piece < 10; piece += 1) await run.write(Buffer.alloc(1_000));
    return run.verdict();
  };
  await expect(scanned()).rejects.toMatchObject({ code: 'scanner_unavailable' });
});
