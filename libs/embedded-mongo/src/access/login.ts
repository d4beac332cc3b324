import { Binary } from 'bson';
import { type Doc, isDoc } from '../bson/types';
import { fail } from '../errors';
import { MECHANISM, ScramError, ScramExchange, type Verifier } from './scram';

/** Commands that a client may send before it has shown that it knows the password. */
const HANDSHAKE = new Set(['hello', 'isMaster', 'ismaster', 'saslStart', 'saslContinue']);

/** The largest message before that, bytes: a handshake is some hundred. */
export const MAX_HANDSHAKE_BYTES = 16 * 1024;

/** Whether one connection may do what it asks for. */
export class Login {
  private exchange: ScramExchange | undefined;
  private proved: boolean;
  /** The client knows already that the server knows the password too, and wants no further round. */
  private short = false;

  /** @param verifier undefined where whoever can connect at all is let in: a socket that only its owner can open. */
  constructor(private readonly verifier: Verifier | undefined) {
    this.proved = verifier === undefined;
  }

  get isOpen(): boolean {
    return this.proved;
  }

  /** Throws code 13 for a command that this connection may not send. */
  check(command: string): void {
    if (!this.proved && !HANDSHAKE.has(command)) fail(13, `Command ${command} requires authentication`);
  }

  /** What hello says to a client that asks how to log in, or that begins to in the same message. */
  greeting(hello: Doc): Doc {
    if (!this.verifier) return {};
    const mechanisms = hello['saslSupportedMechs'] === undefined ? {} : { saslSupportedMechs: [MECHANISM] };
    const early = hello['speculativeAuthenticate'];
    if (!isDoc(early) || early['mechanism'] !== MECHANISM) return mechanisms;
    return { ...mechanisms, speculativeAuthenticate: this.start(early) };
  }

  /** saslStart. Throws 334 for another mechanism, 18 for what is no first message. */
  start(body: Doc): Doc {
    const { verifier } = this;
    if (!verifier) return fail(18, 'Authentication failed: no password is needed here. Use the address without one.');
    if (body['mechanism'] !== MECHANISM) fail(334, `Unsupported mechanism: this server has ${MECHANISM} only`);
    this.proved = false;
    this.short = isDoc(body['options']) && body['options']['skipEmptyExchange'] === true;
    const exchange = attempt(() => new ScramExchange(verifier, textOf(body)));
    this.exchange = exchange;
    return answer(false, exchange.serverFirst);
  }

  /** saslContinue. Throws 18 unless the client proves that it knows the password. */
  continue(body: Doc): Doc {
    if (this.proved && this.verifier) return answer(true, '');
    const { exchange } = this;
    this.exchange = undefined;
    if (!exchange) return fail(18, 'Authentication failed.');
    const last = attempt(() => exchange.finish(textOf(body)));
    this.proved = true;
    return answer(this.short, last);
  }
}

function answer(done: boolean, payload: string): Doc {
  return { conversationId: 1, done, payload: new Binary(Buffer.from(payload)) };
}

function attempt<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof ScramError)) throw error;
    // One sentence for everything: a stranger learns nothing from it.
    return fail(18, 'Authentication failed.');
  }
}

function textOf(body: Doc): string {
  const payload = body['payload'];
  if (payload instanceof Binary) return Buffer.from(payload.value()).toString('utf8');
  return typeof payload === 'string' ? Buffer.from(payload, 'base64').toString('utf8') : '';
}
