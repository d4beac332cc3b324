import { EventEmitter } from 'node:events';
import { MAX_UNSENT_BYTES, SocketLine } from './socket-line';

class Socket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  readonly done: string[] = [];
  send = (text: string) => void this.done.push(text);
  ping = () => void this.done.push('ping');
  terminate = () => void this.done.push('terminate');
  close = (code: number) => void this.done.push(`close ${code}`);
}

const message = { type: 'x', ticketId: null, at: '', data: {} };
const lineOn = (socket: Socket, reasons: string[] = []) =>
  new SocketLine(
    socket as never,
    { connections: () => undefined, pushed: () => undefined, cutOff: reason => void reasons.push(reason) },
    1_000,
  );

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('a reader that lets more wait than the bound is cut off, and nothing is added', () => {
  const [socket, reasons] = [new Socket(), [] as string[]];
  const line = lineOn(socket, reasons);
  socket.bufferedAmount = MAX_UNSENT_BYTES;
  expect(line.send(message)).toBe(true);
  socket.bufferedAmount += 1;
  expect(line.send(message)).toBe(false);
  expect(socket.done.slice(1)).toEqual(['terminate']);
  expect(reasons).toEqual(['slow']);
});

test('a line that answers pings stays, one that does not is ended', () => {
  const [socket, reasons] = [new Socket(), [] as string[]];
  lineOn(socket, reasons);
  jest.advanceTimersByTime(1_000);
  socket.emit('pong');
  jest.advanceTimersByTime(1_000);
  expect(socket.done).toEqual(['ping', 'ping']);
  jest.advanceTimersByTime(1_000);
  expect(socket.done).toEqual(['ping', 'ping', 'terminate']);
  expect(reasons).toEqual(['silent']);
});

test('a client that does not answer a close is ended, too', () => {
  const socket = new Socket();
  lineOn(socket).close(4401, 'over');
  jest.advanceTimersByTime(2_000);
  expect(socket.done).toContain('close 4401');
  expect(socket.done.at(-1)).toBe('terminate');
});
