import type { Database } from '@switchboard/persistence';
import { STORE_COMMANDS } from '@switchboard/service-kit';
import { processorMs } from '../processor';

/** What the installation has used since its start. */
export interface Counts {
  /** `collection command` → how many were sent. */
  readonly commands: ReadonlyMap<string, number>;
  /** Transactions that the store has put on disk. Undefined for one that does not tell. */
  readonly flushes: number | undefined;
  /** Milliseconds of processor. */
  readonly processor: { readonly product: number; readonly store: number };
}

/** What a store tells of itself; an embedded one counts its transactions, MongoDB the flushes of its log. */
interface ServerStatus {
  readonly pid: number;
  readonly storageEngine?: { readonly lastTxnId?: number };
  readonly wiredTiger?: { readonly log?: Readonly<Record<string, number>> };
}

const LINE = new RegExp(`^${STORE_COMMANDS}\\{collection="([^"]*)",command="([^"]*)"\\} (\\d+)$`, 'gm');

/** @param metricsUrl of the process for operators @param pid of the same process */
export async function countsOf(metricsUrl: string, pid: number, database: Database): Promise<Counts> {
  const text = await (await fetch(metricsUrl)).text();
  const commands = new Map(
    [...text.matchAll(LINE)].map(([, collection, command, count]) => [`${collection} ${command}`, Number(count)]),
  );
  const status = (await database.connection.db?.admin().serverStatus()) as unknown as ServerStatus;
  const flushes = status.storageEngine?.lastTxnId ?? status.wiredTiger?.log?.['log sync operations'];
  return { commands, flushes, processor: { product: await processorMs(pid), store: await processorMs(status.pid) } };
}

/** What was used between two looks. */
export function between(before: Counts, after: Counts): Counts {
  const commands = [...after.commands].map(([key, count]) => [key, count - (before.commands.get(key) ?? 0)] as const);
  return {
    commands: new Map(commands.filter(([, count]) => count > 0)),
    flushes: before.flushes === undefined || after.flushes === undefined ? undefined : after.flushes - before.flushes,
    processor: {
      product: after.processor.product - before.processor.product,
      store: after.processor.store - before.processor.store,
    },
  };
}
