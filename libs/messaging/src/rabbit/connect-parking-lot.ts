import { type ChannelModel, connect } from 'amqplib';
import { messageOf, silentLogger, TransientError } from '@switchboard/kernel';
import type { ParkingLot } from '../parking/parking-lot';
import { SelectiveParkingLot } from '../parking/selective-parking-lot';
import { parseBrokerUrl } from './broker-url';
import { Names } from './names';
import { Publisher } from './publisher';
import { RabbitParking } from './rabbit-parking';

export interface ParkingLotAddress {
  /** amqp://user:password@host:port/vhost */
  readonly url: string;
  readonly namespace: string;
}

export interface ConnectedParkingLot {
  readonly lot: ParkingLot;
  /** `host:port`, without credentials. */
  readonly host: string;
  close(): Promise<void>;
}

const CONNECT_TIMEOUT_MS = 10_000;
const CONFIRM_TIMEOUT_MS = 10_000;

/**
 * The parking queues of an installation, for a command: connects once, declares nothing (a misspelt namespace leaves no trace), and
 * fails when the connection does.
 * @throws ConfigError for a malformed URL; TransientError `broker_unavailable` that names the host and never the password.
 */
export async function connectParkingLot({ url, namespace }: ParkingLotAddress): Promise<ConnectedParkingLot> {
  const broker = parseBrokerUrl(url);
  let connection: ChannelModel;
  try {
    connection = await connect(broker.url, {
      noDelay: true,
      timeout: CONNECT_TIMEOUT_MS,
      clientProperties: { connection_name: 'switchboard operator' },
    });
  } catch (error) {
    // The broker refuses a wrong password or virtual host with a message of the protocol; what the network says has a code.
    const network = typeof (error as NodeJS.ErrnoException).code === 'string';
    const advice = network ? 'Does it run there?' : 'Are user, password and virtual host right?';
    throw new TransientError(
      'broker_unavailable',
      `RabbitMQ at ${broker.host} can not be used: ${messageOf(error)}. ${advice}`,
    );
  }
  let blocked: string | undefined;
  // Whoever waits for an answer is told by a rejection; without a listener the event would end the process.
  connection.on('error', () => undefined);
  connection.on('blocked', reason => (blocked = reason));
  connection.on('unblocked', () => (blocked = undefined));
  const publisher = new Publisher({
    logger: silentLogger(),
    window: 128,
    timeoutMs: CONFIRM_TIMEOUT_MS,
    blocked: () => blocked,
    onReturned: () => undefined,
  });
  await publisher.channel.attach(connection);
  const names = new Names(namespace);
  return {
    host: broker.host,
    lot: new SelectiveParkingLot(new RabbitParking({ model: () => connection, names, publisher })),
    close: async () => {
      publisher.channel.end();
      await connection.close().catch(() => undefined);
    },
  };
}
