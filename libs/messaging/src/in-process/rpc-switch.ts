import { messageOf, TransientError, withDeadline } from '@switchboard/kernel';
import { failure } from '../bus/rpc-reply';
import type { RpcReply, Subscription, WireMessage } from '../transport';

type Answer = (body: Buffer, headers: WireMessage['headers']) => Promise<RpcReply>;

interface Server {
  readonly prefetch: number;
  readonly answer: Answer;
  busy: number;
}

export interface Question {
  readonly name: string;
  readonly body: Buffer;
  readonly headers: WireMessage['headers'];
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

interface Waiting {
  readonly question: Question;
  readonly resolve: (reply: RpcReply) => void;
  given: boolean;
}

/** Questions that wait for a free server at most, per name; more would only time out. */
const MAX_WAITING = 1_000;

/** Questions and answers inside one process: the same timeouts and bounds as over a broker, without one. */
export class RpcSwitch {
  private readonly servers = new Map<string, Server[]>();
  private readonly waiting = new Map<string, Waiting[]>();

  serve(name: string, prefetch: number, answer: Answer): Subscription {
    const server: Server = { prefetch, answer, busy: 0 };
    this.servers.set(name, [...(this.servers.get(name) ?? []), server]);
    this.dispatch(name);
    return {
      cancel: () => {
        this.servers.set(
          name,
          (this.servers.get(name) ?? []).filter(other => other !== server),
        );
        return Promise.resolve();
      },
    };
  }

  /** @throws TransientError rpc_timeout | rpc_unavailable | aborted */
  request(question: Question): Promise<RpcReply> {
    const { name, timeoutMs, signal } = question;
    const line = this.waiting.get(name) ?? [];
    if (!this.servers.get(name)?.length)
      return Promise.reject(new TransientError('rpc_unavailable', `nobody answers ${name}`));
    if (line.length >= MAX_WAITING)
      return Promise.reject(new TransientError('rpc_unavailable', `${name} is overloaded`));
    this.waiting.set(name, line);
    return withDeadline(
      { timeoutMs, code: 'rpc_timeout', what: name, signal },
      over =>
        new Promise(resolve => {
          const waiting: Waiting = {
            question: { ...question, body: Buffer.from(question.body) },
            resolve,
            given: false,
          };
          line.push(waiting);
          over.addEventListener('abort', () => {
            if (!waiting.given) line.splice(line.indexOf(waiting), 1);
          });
          this.dispatch(name);
        }),
    );
  }

  private dispatch(name: string): void {
    const line = this.waiting.get(name) ?? [];
    while (line.length > 0) {
      const servers = this.servers.get(name) ?? [];
      const server = servers.find(candidate => candidate.busy < candidate.prefetch);
      const next = server && line.shift();
      if (!next) return;
      this.servers.set(name, [...servers.filter(other => other !== server), server]);
      next.given = true;
      server.busy += 1;
      void this.ask(server, next).finally(() => {
        server.busy -= 1;
        this.dispatch(name);
      });
    }
  }

  private async ask(server: Server, { question, resolve }: Waiting): Promise<void> {
    // As in a broker, the answering side runs in another turn and its errors do not travel as such.
    await new Promise<void>(next => setImmediate(next));
    try {
      const reply = await server.answer(question.body, question.headers);
      resolve({ ok: reply.ok, body: Buffer.from(reply.body) });
    } catch (error) {
      resolve(failure(new TransientError('rpc_failed', messageOf(error))));
    }
  }
}
