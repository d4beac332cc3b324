import fastify from 'fastify';
import { newId } from '@switchboard/kernel';
import { Database, messagesCollection, ticketsCollection } from '@switchboard/persistence';
import { aMessage, aTicket } from '@switchboard/testing';
import { quiet } from './seed';

const OPEN = { status: { $in: ['open', 'in_progress', 'pending'] } };
const newest = { createdAt: -1, _id: -1 } as const;

/** The limit: each route does the one store operation that the product can not do without, and nothing else: no access, no checks, no events. */
async function main(): Promise<void> {
  const database = await Database.connect({
    uri: process.env['MONGODB_URI'] as string,
    appName: 'bare',
    logger: quiet,
  });
  const tickets = database.model(ticketsCollection).collection;
  const messages = database.model(messagesCollection).collection;
  const app = fastify();
  app.post('/create', async () => {
    const made = aTicket({ _id: newId() });
    await tickets.insertOne(made as never);
    return made;
  });
  app.get('/get/:id', ({ params }) => tickets.findOne({ _id: (params as { id: string }).id as never }));
  app.get('/list', () => tickets.find(OPEN).sort(newest).limit(26).toArray());
  app.get('/filtered', () =>
    tickets.find({ category: 'network', priority: 'high' }).sort({ updatedAt: -1, _id: -1 }).limit(26).toArray(),
  );
  app.get('/search', () =>
    tickets
      .find({ searchWords: /^rare42/ })
      .sort(newest)
      .limit(26)
      .toArray(),
  );
  app.get('/stats', () => tickets.aggregate([{ $group: { _id: '$status', count: { $sum: 1 } } }]).toArray());
  app.get('/times', () =>
    tickets
      .aggregate([
        { $match: { createdAt: { $gt: new Date(Date.now() - 30 * 86_400_000) } } },
        { $group: { _id: '$category', count: { $sum: 1 } } },
      ])
      .toArray(),
  );
  app.post('/message/:id', async ({ params }) => {
    const made = aMessage({ ticketId: (params as { id: string }).id });
    await messages.insertOne(made as never);
    return made;
  });
  process.on('SIGTERM', () => void app.close().then(() => database.close()));
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  process.stdout.write(`listening on ${address}\n`);
}

void main();
