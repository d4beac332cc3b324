import { QUEUE_BINDINGS } from '@switchboard/contracts';
import { silentLogger } from '@switchboard/kernel';
import {
  createRabbitTransport,
  deleteNamespace,
  type ParkedSummary,
  type QueueDepth,
  type RabbitTransport,
  readQueueDepths,
  type WireMessage,
} from '@switchboard/messaging';
import { OwnBroker } from './own-broker';

const QUEUES = Object.keys(QUEUE_BINDINGS);

/** The broker of this run, own or given, seen over a line of our own that no fault touches. */
export class Broker {
  private constructor(
    readonly url: string,
    readonly namespace: string,
    private readonly transport: RabbitTransport,
    private readonly own: OwnBroker | undefined,
  ) {}

  /** @param given AMQP_URL; undefined starts a node in `directory`. @throws ConfigError when neither is possible. */
  static async open(given: string | undefined, namespace: string, directory: string): Promise<Broker> {
    const own = given === undefined ? await OwnBroker.start(directory) : undefined;
    const url = given ?? own?.url ?? '';
    const transport = createRabbitTransport({ url, namespace, connectionName: 'chaos', logger: silentLogger() });
    await transport.start(QUEUES.map(queue => ({ queue, bindings: QUEUE_BINDINGS[queue] ?? [] })));
    return new Broker(url, namespace, transport, own);
  }

  get restartable(): boolean {
    return this.own !== undefined;
  }

  restart(pauseMs: number): Promise<string> {
    if (!this.own) throw new Error('a given broker is not restarted');
    return this.own.restart(pauseMs);
  }

  /** To the exchange of events, as any service would. @returns whether the broker confirmed all. */
  async publish(messages: readonly WireMessage[]): Promise<boolean> {
    const confirmed = await this.transport.publish(messages);
    return messages.every(({ id }) => confirmed.has(id));
  }

  depths(): Promise<QueueDepth[]> {
    return readQueueDepths({ url: this.url, namespace: this.namespace, queues: QUEUES });
  }

  async parked(): Promise<ParkedSummary[]> {
    const lists = await Promise.all(QUEUES.map(queue => this.transport.parking.list(queue)));
    return lists.flatMap(list => list.messages);
  }

  /** @param keep leaves the queues, for a post-mortem; an own node ends in any case. */
  async close(keep: boolean): Promise<void> {
    await this.transport.close();
    if (!keep && !this.own) await deleteNamespace({ url: this.url, namespace: this.namespace, queues: QUEUES });
    await this.own?.stop();
  }
}
