import { createConnection, type Connection, type Model } from 'mongoose';
import { type Logger, messageOf, retry, TransientError } from '@switchboard/kernel';
import { type CollectionDefinition, modelOf } from './collection';
import { DiskRoom } from './disk-room';
import { ensureCollection } from './ensure';
import { isDatabaseAway } from './mongo-errors';

export interface DatabaseOptions {
  /** With the database name: `mongodb://host:27017/switchboard`. */
  uri: string;
  /** Shows up in the server's log. */
  appName: string;
  logger: Logger;
  /** Connections at most. Default 10. */
  poolSize?: number;
}

/** A connection pool and the collections on it. */
export class Database {
  private readonly room: DiskRoom;

  private constructor(
    readonly connection: Connection,
    private readonly logger: Logger,
  ) {
    this.room = new DiskRoom(connection);
  }

  /**
   * Connects once; use `connectWhenAvailable` to wait for a database that starts later.
   * @throws TransientError `database_unavailable` after 5 s without an answer.
   */
  static async connect(options: DatabaseOptions): Promise<Database> {
    const connection = createConnection(options.uri, {
      appName: options.appName,
      maxPoolSize: options.poolSize ?? 10,
      waitQueueTimeoutMS: 5_000,
      serverSelectionTimeoutMS: 5_000,
      // Reads and writes follow the primary and survive its crash; on a single server both are no-ops.
      writeConcern: { w: 'majority', j: true },
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
      monitorCommands: true,
    });
    // Pool events report what callers see as rejected promises anyway; without a listener they would end the process.
    connection.on('error', error => options.logger.warn({ reason: messageOf(error) }, 'database connection error'));
    try {
      await connection.asPromise();
    } catch (error) {
      await connection.destroy().catch(() => undefined);
      throw new TransientError(
        'database_unavailable',
        `No database answers at ${redactUri(options.uri)}: ${messageOf(error)}`,
        { cause: error },
      );
    }
    return new Database(connection, options.logger);
  }

  /** Connects, trying again until `signal` is aborted; each failure is logged as a WARN. */
  static async connectWhenAvailable(options: DatabaseOptions, signal?: AbortSignal): Promise<Database> {
    return whenAvailable(() => Database.connect(options), options.logger, signal);
  }

  model<T>(definition: CollectionDefinition<T>): Model<T> {
    return modelOf(this.connection, definition);
  }

  /** Creates collections, validators and indexes that are missing; changes validators that differ. Safe to run in parallel. */
  async ensure(collections: readonly CollectionDefinition<unknown>[]): Promise<void> {
    for (const definition of collections) await ensureCollection(this.connection, definition, this.logger);
  }

  /**
   * Runs `action` until it gets through to the database; each time that it does not is logged as a WARN. It must be safe to repeat.
   * @throws what `action` throws for any other reason, and an AbortError or its last error once `signal` is aborted.
   */
  whenAvailable<T>(action: () => Promise<T>, signal: AbortSignal): Promise<T> {
    return whenAvailable(action, this.logger, signal, isDatabaseAway);
  }

  /** Undefined when it answers and takes writes, else a sentence. One round trip, unless a write was refused for want of space. */
  async unreadyReason(): Promise<string | undefined> {
    try {
      await this.ping();
      return (await this.room.isShort())
        ? 'database: no space left on its disk; it writes again once some is freed'
        : undefined;
    } catch (error) {
      return `database: ${messageOf(error)}`;
    }
  }

  /** One round trip. @throws when the database does not answer. */
  async ping(): Promise<void> {
    await this.connection.db?.admin().ping();
  }

  /** Tells of each command that is sent, before its answer; `collection` is empty where it concerns none. */
  onCommand(listener: (command: { readonly name: string; readonly collection: string }) => void): void {
    this.connection.getClient().on('commandStarted', ({ commandName: name, command }) => {
      const collection: unknown = command[name] ?? '';
      listener({ name, collection: typeof collection === 'string' ? collection : String(command['collection'] ?? '') });
    });
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}

async function whenAvailable<T>(
  action: () => Promise<T>,
  logger: Logger,
  signal?: AbortSignal,
  worthIt?: (error: unknown) => boolean,
): Promise<T> {
  const attempt = async () => {
    try {
      return await action();
    } catch (error) {
      if (worthIt?.(error) !== false) logger.warn({ reason: messageOf(error) }, 'waiting for the database');
      throw error;
    }
  };
  const pauses = { tries: Number.POSITIVE_INFINITY, baseMs: 500, maxMs: 5_000 };
  return retry(attempt, { ...pauses, ...(signal && { signal }), ...(worthIt && { worthIt }) });
}

/** A connection string without its password, for messages. */
export function redactUri(uri: string): string {
  return uri.replace(/\/\/([^:@/]*):[^@/]*@/, '//$1:***@');
}
