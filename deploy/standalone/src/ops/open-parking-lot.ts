import { silentLogger, TransientError } from '@switchboard/kernel';
import { InProcessBroker, type ParkingLot } from '@switchboard/messaging';
import { Database } from '@switchboard/persistence';
import { allQueues } from '@switchboard/service-kit';
import { openExistingStore, type OpenStore } from '../embedded';
import { busMessagesCollection, MongoJournal } from '../mongo-journal';
import { answers } from './answers';
import { operationsSocket } from './protocol';
import { RemoteParkingLot } from './remote-parking-lot';

export interface OpenParkingLot {
  readonly lot: ParkingLot;
  /** Where the messages are, for people. */
  readonly description: string;
  close(): Promise<void>;
}

/**
 * The parked messages of the single process in `dataDir`: through that process while it runs, else out of its journal.
 * @throws ConfigError when there is no such folder; TransientError `process_unreachable` when the process may be running and does
 * not answer: behind its back, its memory and its journal would differ.
 */
export async function openParkingLot(dataDir: string, mongodbUri: string | undefined): Promise<OpenParkingLot> {
  const socket = operationsSocket(dataDir);
  if (await answers(socket)) {
    return {
      lot: new RemoteParkingLot(socket),
      description: `the running process, at ${socket}`,
      close: async () => undefined,
    };
  }
  if (mongodbUri) throw unreachable(socket, 'MONGODB_URI is set, so it can not be seen from here whether it runs');
  const store = await openExistingStore(dataDir);
  if (!store.exclusive) {
    await store.stop();
    throw unreachable(socket, 'its store is in use');
  }
  return openJournal(store);
}

async function openJournal(store: OpenStore): Promise<OpenParkingLot> {
  const database = await Database.connect({ uri: store.uri, appName: 'operator', logger: silentLogger(), poolSize: 2 });
  await database.ensure([busMessagesCollection]);
  // Without consumers nothing is delivered: what is replayed waits in the journal for the next start.
  const broker = new InProcessBroker({
    journal: new MongoJournal(database),
    logger: silentLogger(),
    queues: allQueues,
  });
  return {
    lot: broker.parking,
    description: `${store.description}; Switchboard does not run, so replays wait for its next start`,
    close: async () => {
      await broker.close();
      await database.close();
      await store.stop();
    },
  };
}

function unreachable(socket: string, why: string): TransientError {
  return new TransientError(
    'process_unreachable',
    `No Switchboard answers at ${socket}, and ${why}. Start it with the same DATA_DIR (npm start) and try again; for services over RabbitMQ set AMQP_URL.`,
  );
}
