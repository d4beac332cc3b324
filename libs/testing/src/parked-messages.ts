import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { EVENT_DEFINITIONS } from '@switchboard/contracts';
import { startEmbeddedStore } from '@switchboard/embedded-mongo';
import { silentLogger } from '@switchboard/kernel';
import { Database } from '@switchboard/persistence';
import { anEvent } from './builders';

/**
 * Leaves messages in the data folder of a single process that audit gave up, before that process is started.
 * @param reasons one message for each, the oldest first; `isEvent`: one that audit can read
 */
export async function leaveParked(
  dataDir: string,
  reasons: readonly { readonly reason: string; readonly isEvent: boolean }[],
): Promise<void> {
  const store = await startEmbeddedStore({ dataDir: join(dataDir, 'store') });
  const uri = `${store.uri.replace(/\/$/, '')}/switchboard`;
  const database = await Database.connect({ uri, appName: 'test', logger: silentLogger() });
  const { example } = EVENT_DEFINITIONS.find(({ type }) => type === 'ticket.created')!;
  const bodyOf = (id: string) =>
    JSON.stringify(
      anEvent('ticket.created', example as Parameters<typeof anEvent<'ticket.created'>>[1], {
        id,
        subject: randomUUID(),
      }),
    );
  const messages = reasons.map(({ reason, isEvent }, index) => {
    const messageId = randomUUID();
    return {
      ...{ _id: `audit/${String(index + 1).padStart(16, '0')}`, order: index + 1, queue: 'audit', messageId },
      ...{ routingKey: 'ticket.created', headers: {}, attempts: 9, retries: 0, dueAt: null, state: 'parked' },
      body: Buffer.from(isEvent ? bodyOf(messageId) : 'no event'),
      parking: { code: 'database', reason, stackDigest: '', consumer: 'audit', attempts: 9, parkedAt: Date.now() },
    };
  });
  await database.connection.collection<{ _id: string }>('bus_messages').insertMany(messages);
  await database.close();
  await store.stop();
}
