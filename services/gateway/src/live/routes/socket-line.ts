import type { WebSocket } from 'ws';
import type { ServerMessage } from '../domain/messages';
import { CLOSE } from '../domain/messages';
import type { Line, LiveMetrics } from '../ports';

/** Bytes that may wait for a client to read them. Above, its connection is cut: it comes back and says what it has. */
export const MAX_UNSENT_BYTES = 1024 * 1024;
/** A client that has not answered two pings has gone without a goodbye. */
export const HEARTBEAT_MS = 25_000;
/** After a close that the client does not answer; milliseconds. */
const CLOSE_GRACE_MS = 2_000;

/** A WebSocket as a line: bounded, and with a heartbeat. */
export class SocketLine implements Line {
  private alive = true;
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly socket: WebSocket,
    private readonly metrics: LiveMetrics,
    heartbeatMs = HEARTBEAT_MS,
  ) {
    socket.on('pong', () => (this.alive = true));
    this.heartbeat = setInterval(() => this.beat(), heartbeatMs).unref();
    socket.on('close', () => clearInterval(this.heartbeat));
  }

  send(message: ServerMessage): boolean {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return false;
    if (socket.bufferedAmount > MAX_UNSENT_BYTES) {
      this.metrics.cutOff('slow');
      // A goodbye would wait behind what is not read.
      socket.terminate();
      return false;
    }
    socket.send(JSON.stringify(message));
    return true;
  }

  close(code: number, reason: string): void {
    const { socket } = this;
    socket.close(code === CLOSE.goingAway ? 1001 : code, reason.slice(0, 120));
    setTimeout(() => socket.terminate(), CLOSE_GRACE_MS).unref();
  }

  private beat(): void {
    if (!this.alive) {
      this.metrics.cutOff('silent');
      this.socket.terminate();
      return;
    }
    this.alive = false;
    this.socket.ping();
  }
}
