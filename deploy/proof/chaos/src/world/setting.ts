import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntilReady, type PlannedProcess } from '@switchboard/distributed';
import { silentLogger } from '@switchboard/kernel';
import { Database } from '@switchboard/persistence';
import { type StandIns, startStandIns } from '../load/stand-ins';
import type { Options } from '../options';
import { Broker } from './broker';
import { Fleet } from './fleet';
import { Lines } from './lines';
import { gatewayUrls, planServices, processNames } from './services';
import { GivenStore, OwnStore, type Store } from './store';
import { Trail } from './trail';
import type { Poisoned, World } from './world';

const READY_MS = 120_000;

/** Everything of one run, from the broker to the last process; it takes all of it away again. */
export class Setting implements World {
  readonly poisoned: Poisoned[] = [];
  readonly gateways: readonly string[];
  readonly trail: Trail;

  private constructor(
    readonly directory: string,
    readonly broker: Broker,
    readonly store: Store,
    readonly lines: Lines,
    readonly standIns: StandIns,
    readonly database: Database,
    readonly fleet: Fleet,
    private readonly planned: readonly PlannedProcess[],
    readonly admin: { email: string; password: string },
  ) {
    this.gateways = gatewayUrls(planned);
    this.trail = new Trail(database);
  }

  /** @throws ConfigError when broker or store can not be had. What was started until then is stopped again. */
  static async create(options: Options): Promise<Setting> {
    const id = randomBytes(4).toString('hex');
    const directory = await mkdtemp(join(tmpdir(), `switchboard-chaos-${id}-`));
    const undo: (() => Promise<unknown>)[] = [() => rm(directory, { recursive: true, force: true })];
    try {
      await mkdir(join(directory, 'logs'));
      const broker = await Broker.open(options.amqpUrl, `chaos-${id}`, directory);
      undo.push(() => broker.close(false));
      const name = `chaos_${id}`;
      const store = options.mongodbUri
        ? new GivenStore(options.mongodbUri, name, options.restartStoreCommand)
        : await OwnStore.start(name, directory);
      undo.push(() => store.stop());
      const lines = await Lines.to(broker.url, processNames());
      undo.push(() => lines.close());
      const standIns = await startStandIns(options.seed);
      undo.push(() => standIns.stop());
      const database = await Database.connect({
        uri: store.uri,
        appName: 'chaos',
        logger: silentLogger(),
        poolSize: 5,
      });
      undo.push(() => database.close());
      const admin = { email: 'admin@example.com', password: randomBytes(12).toString('hex') };
      const around = {
        amqpUrl: broker.url,
        namespace: broker.namespace,
        mongodbUri: store.uri,
        smtpUrl: standIns.smtp.url,
        geminiUrl: standIns.gemini.url,
        admin,
      };
      const planned = await planServices(around, lines);
      const fleet = new Fleet(planned, join(directory, 'logs'));
      return new Setting(directory, broker, store, lines, standIns, database, fleet, planned, admin);
    } catch (error) {
      for (const step of undo.reverse()) await step().catch(() => undefined);
      throw error;
    }
  }

  /** @throws when a process does not become ready; its log says why. */
  async ready(): Promise<void> {
    await waitUntilReady(this.planned, READY_MS);
  }

  /** @param keep leaves database, queues of a given broker, data and logs. */
  async close(keep: boolean): Promise<void> {
    await this.fleet.abandon();
    await this.standIns.stop();
    await this.lines.close();
    if (!keep) await this.database.connection.dropDatabase().catch(() => undefined);
    await this.database.close();
    await this.broker.close(keep);
    await this.store.stop();
    if (!keep) await rm(this.directory, { recursive: true, force: true });
  }
}
