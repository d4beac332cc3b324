import type { Socket } from 'node:net';
import { BSONError } from 'bson';
import { type Login, MAX_HANDSHAKE_BYTES } from './access/login';
import { answerTo, errorReply } from './answer';
import type { CommandContext, Reply, Shared } from './commands/context';
import { CommandError } from './errors';
import { Framed } from './protocol/document-list';
import { Framer, ProtocolError } from './protocol/framing';
import { type Envelope, encodeReply, parseMessage, readMessage } from './protocol/messages';
import type { Peer, Traffic } from './protocol/traffic';

/** Bytes of messages that one connection may have waiting before its socket is no longer read. */
const MAX_WAITING = 1024 * 1024;

/** Bytes of answers not yet taken by the client before its next message waits: beside one answer of at most 16 MiB. */
const MAX_UNSENT = 1024 * 1024;

/** What a command may know of the server and of its connection. */
export type Base = Shared & Pick<CommandContext, 'connectionId' | 'peer' | 'address' | 'login'>;

/**
 * Serves one client: its requests one after another, in order. A broken message closes the connection; nothing that happens
 * here reaches another connection.
 */
export function serve(socket: Socket, shared: Shared, traffic: Traffic, connectionId: number, login: Login): void {
  const connection = new Connection(socket, traffic, {
    ...shared,
    connectionId,
    login,
    peer: address(socket.remoteAddress, socket.remotePort),
    address: address(socket.localAddress, socket.localPort),
  });
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => connection.close());
  socket.on('data', chunk => connection.receive(chunk));
}

function address(host = 'unix', port = 0): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

class Connection implements Peer {
  private readonly framer = new Framer();
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private running = false;

  constructor(
    private readonly socket: Socket,
    private readonly traffic: Traffic,
    private readonly base: Base,
  ) {}

  get incompleteBytes(): number {
    return this.framer.heldBytes;
  }

  get unsentBytes(): number {
    return this.socket.writableLength;
  }

  destroy(): void {
    this.socket.destroy();
  }

  receive(chunk: Buffer): void {
    let messages: Buffer[];
    try {
      messages = this.framer.push(chunk);
    } catch {
      this.destroy();
      return;
    }
    if (this.isTooMuch(messages)) {
      this.destroy();
      return;
    }
    this.traffic.received(this);
    for (const message of messages) {
      this.waiting.push(message);
      this.waitingBytes += message.length;
      this.traffic.accept(message.length);
    }
    if (!this.running) void this.run();
    this.pauseOrResume();
  }

  /** Who has not logged in has little to say, and is not listened to for longer. */
  private isTooMuch(messages: readonly Buffer[]): boolean {
    if (this.base.login.isOpen) return false;
    return [this.incompleteBytes, ...messages.map(({ length }) => length)].some(bytes => bytes > MAX_HANDSHAKE_BYTES);
  }

  close(): void {
    this.traffic.left(this);
    const dropped = this.waiting;
    this.waiting = [];
    for (const { length } of dropped) this.done(length);
  }

  private done(bytes: number): void {
    this.waitingBytes -= bytes;
    this.traffic.release(bytes);
  }

  /** The client is not read while its messages pile up, while it does not read its answers, or while all clients have sent enough. */
  private readonly pauseOrResume = (): void => {
    if (this.socket.destroyed) return;
    const enough = this.waitingBytes > MAX_WAITING || this.socket.writableLength > MAX_UNSENT;
    if (enough || this.traffic.isFull(this.pauseOrResume)) this.socket.pause();
    else this.socket.resume();
  };

  private async run(): Promise<void> {
    this.running = true;
    for (let message = this.waiting.shift(); message; message = this.waiting.shift()) {
      const bytes = message.length;
      await this.answer(message);
      this.done(bytes);
      await this.drained();
      this.pauseOrResume();
    }
    this.running = false;
  }

  /** Waits until the client has read its answers, unless they are few. */
  private async drained(): Promise<void> {
    const { socket } = this;
    if (socket.destroyed || socket.writableLength <= MAX_UNSENT) return;
    this.pauseOrResume();
    await new Promise<void>(resolve => {
      const done = () => {
        socket.off('drain', done);
        socket.off('close', done);
        resolve();
      };
      socket.on('drain', done);
      socket.on('close', done);
    });
    this.traffic.wrote(this);
  }

  private async answer(message: Buffer): Promise<void> {
    if (this.socket.destroyed) return;
    let envelope: Envelope;
    try {
      envelope = readMessage(message);
    } catch (error) {
      this.refuse(message, error);
      return;
    }
    const work = this.work(envelope);
    this.base.inFlight.add(work);
    const reply = await work.finally(() => this.base.inFlight.delete(work));
    if (envelope.wantsReply && reply !== undefined) this.send(envelope, reply);
  }

  private async work(envelope: Envelope): Promise<Reply | undefined> {
    await this.traffic.enter(envelope.elements);
    try {
      return this.socket.destroyed ? undefined : await answerTo(parseMessage(envelope), this.base);
    } catch (error) {
      // Only of decoding: commands answer their errors themselves.
      return errorReply(error, 'decoding');
    } finally {
      this.traffic.leave(envelope.elements);
    }
  }

  /** A message whose frame is right and whose content is not gets an error, any other ends the connection. */
  private refuse(message: Buffer, error: unknown): void {
    if (error instanceof CommandError || error instanceof BSONError) {
      this.send({ id: message.readInt32LE(4), legacy: false }, errorReply(error, 'message'));
      return;
    }
    if (!(error instanceof ProtocolError)) console.error('embedded-mongo: message not understood:', error);
    this.destroy();
  }

  private send(envelope: Pick<Envelope, 'id' | 'legacy'>, reply: Reply): void {
    if (this.socket.destroyed) return;
    const bytes = encodeReply(envelope, reply);
    if (reply instanceof Framed) this.socket.write(bytes, () => reply.release());
    else this.socket.write(bytes);
    if (this.socket.writableLength > MAX_UNSENT) this.traffic.wrote(this);
  }
}
