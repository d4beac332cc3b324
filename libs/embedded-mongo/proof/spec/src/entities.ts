import type { Collection, Db } from 'mongodb';
import {
  type CommandFailedEvent,
  type CommandStartedEvent,
  type CommandSucceededEvent,
  type Document,
  GridFSBucket,
  MongoClient,
} from 'mongodb';
import type { Lookup } from './match';

/** A command event under the name that test files use. */
export interface SeenEvent {
  readonly kind: 'commandStartedEvent' | 'commandSucceededEvent' | 'commandFailedEvent';
  readonly event: CommandStartedEvent | CommandSucceededEvent | CommandFailedEvent;
}

/** Commands that carry secrets, or belong to the runner: never compared. */
const UNSEEN = new Set(['configureFailPoint', 'saslStart', 'saslContinue', 'authenticate', 'getnonce']);

/** The clients, databases, collections, buckets and saved results of one test. */
export class Entities {
  private readonly all = new Map<string, unknown>();
  private readonly clients: MongoClient[] = [];
  private readonly seen = new Map<string, SeenEvent[]>();

  constructor(private readonly uri: string) {}

  readonly lookup: Lookup = id => {
    if (!this.all.has(id)) throw new Error(`the test names an entity "${id}" that it has not made`);
    return this.all.get(id);
  };

  save(id: string, value: unknown): void {
    this.all.set(id, value);
  }

  events(client: string): readonly SeenEvent[] {
    return this.seen.get(client) ?? [];
  }

  /** Makes what `createEntities` lists, in its order. */
  async create(specs: readonly Document[]): Promise<void> {
    for (const spec of specs) {
      const [kind = '', options] = Object.entries(spec)[0] as [string, Document];
      const make = this.makers[kind];
      if (!make) throw new Error(`entities of kind "${kind}" are not known to this runner`);
      this.save(options['id'] as string, await make(options));
    }
  }

  async close(): Promise<void> {
    for (const client of this.clients) await client.close();
  }

  private readonly makers: Readonly<Record<string, (options: Document) => unknown>> = {
    client: options => this.client(options),
    database: options => {
      const client = this.lookup(options['client'] as string) as MongoClient;
      return client.db(options['databaseName'] as string, (options['databaseOptions'] ?? {}) as Document);
    },
    collection: options => {
      const database = this.lookup(options['database'] as string) as Db;
      return database.collection(options['collectionName'] as string, (options['collectionOptions'] ?? {}) as Document);
    },
    bucket: options => {
      const database = this.lookup(options['database'] as string) as Db;
      return new GridFSBucket(database, (options['bucketOptions'] ?? {}) as Document);
    },
    session: options => (this.lookup(options['client'] as string) as MongoClient).startSession(),
  };

  private async client(options: Document): Promise<MongoClient> {
    const client = new MongoClient(this.uri, {
      serverSelectionTimeoutMS: 5000,
      ...(options['uriOptions'] as Document | undefined),
      monitorCommands: true,
    });
    this.clients.push(client);
    await client.connect();
    this.observe(client, options);
    return client;
  }

  private observe(client: MongoClient, { id, observeEvents, ignoreCommandMonitoringEvents }: Document): void {
    const wanted = new Set((observeEvents as string[] | undefined) ?? []);
    const ignored = new Set((ignoreCommandMonitoringEvents as string[] | undefined) ?? []);
    const list: SeenEvent[] = [];
    this.seen.set(id as string, list);
    const record = (kind: SeenEvent['kind']) => (event: SeenEvent['event']) => {
      const { commandName } = event;
      if (wanted.has(kind) && !ignored.has(commandName) && !UNSEEN.has(commandName)) list.push({ kind, event });
    };
    client.on('commandStarted', record('commandStartedEvent'));
    client.on('commandSucceeded', record('commandSucceededEvent'));
    client.on('commandFailed', record('commandFailedEvent'));
  }
}

/** What an operation of a test is called on. */
export type Target = Collection | Db | GridFSBucket | MongoClient;
