import type { Principal } from '../../domain/principal';
import type { ServerMessage } from '../domain/messages';
import type { Line } from '../ports';

/** Tickets that one connection may follow by name; the inbox is beside them. */
export const MAX_SUBSCRIPTIONS = 100;

/** One connection: who it belongs to, and what it follows. */
export class Connection {
  /** Undefined until it has signed in. */
  person: { readonly id: string; readonly name: string; readonly sessionId: string } | undefined;
  /** Ids of the tickets that it follows. */
  readonly tickets = new Set<string>();
  inbox = false;
  /** Of the newest push that it had before, as the address said. */
  after: string | undefined;
  private expiry: NodeJS.Timeout | undefined;

  constructor(
    /** Unique over all gateways. */
    readonly id: string,
    private readonly line: Line,
  ) {}

  signedIn({ id, name, sessionId }: Principal): void {
    this.person = { id, name, sessionId };
  }

  /** Calls once when the token ends, unless another has come until then. */
  whenTokenEnds(inMs: number, over: () => void): void {
    clearTimeout(this.expiry);
    this.expiry = setTimeout(over, Math.max(0, inMs));
    this.expiry.unref();
  }

  send(message: ServerMessage): boolean {
    return this.line.send(message);
  }

  tell(type: string, ticketId: string | null, data: unknown, id?: string): boolean {
    return this.send({ type, ticketId, at: new Date().toISOString(), ...(id === undefined ? {} : { id }), data });
  }

  refuse(code: string, detail: string, ticketId: string | null = null): void {
    this.tell('error', ticketId, { code, detail });
  }

  close(code: number, reason: string): void {
    this.line.close(code, reason);
  }

  ended(): void {
    clearTimeout(this.expiry);
  }
}
