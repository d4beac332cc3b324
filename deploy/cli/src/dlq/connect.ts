import { loadConfig, PermanentError } from '@switchboard/kernel';
import { connectParkingLot, type ParkingLot } from '@switchboard/messaging';
import { processSettings } from '@switchboard/service-kit';
import { Type } from 'typebox';
import type { Terminal } from '../command';

const rabbitSettings = Type.Object({
  AMQP_URL: processSettings.properties.AMQP_URL,
  AMQP_NAMESPACE: processSettings.properties.AMQP_NAMESPACE,
});

/** The parked messages of an installation. */
export interface Connection {
  readonly lot: ParkingLot;
  close(): Promise<void>;
}

/**
 * RabbitMQ if AMQP_URL is set, else the single process in DATA_DIR, whether it runs or not. Says on the terminal which it is.
 * @throws ConfigError, or TransientError naming the host or folder that does not answer
 */
export async function openMessages({ env, err }: Terminal): Promise<Connection> {
  if (env['AMQP_URL']) {
    const { AMQP_URL, AMQP_NAMESPACE } = loadConfig(rabbitSettings, env);
    const { lot, host, close } = await connectParkingLot({ url: AMQP_URL, namespace: AMQP_NAMESPACE });
    err(`RabbitMQ at ${host}, namespace ${AMQP_NAMESPACE}\n`);
    return { lot, close };
  }
  // Loads every service; not needed for RabbitMQ.
  const { openParkingLot } = await import('@switchboard/standalone');
  const { lot, description, close } = await openParkingLot(
    env['DATA_DIR'] || './.data',
    env['MONGODB_URI'] || undefined,
  );
  err(`${description}\n`);
  return { lot, close };
}

/**
 * Runs `look` for each queue in turn; those that were never declared are left out.
 * @throws PermanentError `queue_unknown` when that are all of them
 */
export async function eachQueue(queues: readonly string[], look: (queue: string) => Promise<void>): Promise<void> {
  let unknown: PermanentError | undefined;
  let known = 0;
  for (const queue of queues) {
    try {
      await look(queue);
      known += 1;
    } catch (error) {
      if (!(error instanceof PermanentError) || error.code !== 'queue_unknown') throw error;
      unknown = error;
    }
  }
  if (known === 0 && unknown) {
    const advice = 'Is AMQP_NAMESPACE right, and has a service ever run there?';
    throw new PermanentError('queue_unknown', `${unknown.message}. ${advice}`);
  }
}
