import { completeEvent, EVENT_DEFINITIONS, type EventDraft, type EventType } from '@switchboard/contracts';
import { audit, nextEntry } from '@switchboard/audit';
import { loadConfig, newId, silentLogger, systemClock } from '@switchboard/kernel';
import { createBus, InProcessBroker } from '@switchboard/messaging';
import { type AuditEntryDocument, auditEntriesCollection, type Database } from '@switchboard/persistence';
import { type Counter, Registry, ServiceRuntime } from '@switchboard/service-kit';
import { setTimeout as sleep } from 'node:timers/promises';

/** What happens to a ticket, in this order: one chain of the trail. */
const LIFE: readonly EventType[] = [
  'ticket.created',
  'ticket.classified',
  'notification.sent',
  'ticket.assigned',
  'notification.sent',
  'ticket.updated',
  'ticket.status_changed',
  'notification.sent',
];
const BATCH = 1_000;
const COVERED = 'switchboard_audit_checkpointed_entries_total';
const POLL_MS = 200;

/** Writes so many entries, with hashes and links as the service makes them. @returns the number of chains. */
export async function writeTrail(
  database: Database,
  entries: number,
  progress: (written: number) => void,
): Promise<number> {
  await database.ensure([auditEntriesCollection]);
  const collection = database.connection.collection<AuditEntryDocument>(auditEntriesCollection.name);
  let chains = 0;
  let written = 0;
  while (written < entries) {
    const batch: AuditEntryDocument[] = [];
    while (batch.length < BATCH && written + batch.length < entries) {
      batch.push(...lifeOfATicket().slice(0, entries - written - batch.length));
      chains += 1;
    }
    await collection.insertMany(batch, { ordered: false });
    written += batch.length;
    progress(written);
  }
  return chains;
}

function lifeOfATicket(): AuditEntryDocument[] {
  const entries: AuditEntryDocument[] = [];
  const subject = newId();
  for (const [n, type] of LIFE.entries()) {
    const draft = { type, data: EVENT_DEFINITIONS.find(definition => definition.type === type)?.example } as EventDraft;
    const time = new Date();
    const origin = { id: newId(), source: 'bench', subject, sequence: n + 1, time, correlationId: subject };
    entries.push(nextEntry(completeEvent(draft, origin), entries.at(-1), time));
  }
  return entries;
}

/** Lets the audit service, as it is in production, sign all of it. @throws Error when that takes more than `patienceMs`. */
export async function signTrail(
  database: Database,
  { entries, env, patienceMs }: { entries: number; env: Record<string, string>; patienceMs: number },
): Promise<void> {
  const logger = silentLogger();
  const metrics = new Registry();
  const broker = new InProcessBroker({ logger });
  const bus = createBus({ transport: broker.transport('audit'), service: 'audit', logger });
  const platform = { service: 'audit', logger, clock: systemClock, database, bus, metrics, settings: [] };
  const config = loadConfig(audit.settings, { ...env, AUDIT_CHECKPOINT_SECONDS: '1' });
  const runtime = await ServiceRuntime.create(audit, platform, config);
  await runtime.start();
  try {
    const covered = async () => {
      const { values } = await (metrics.getSingleMetric(COVERED) as Counter).get();
      return values[0]?.value ?? 0;
    };
    for (const deadline = Date.now() + patienceMs; (await covered()) < entries; await sleep(POLL_MS))
      if (Date.now() > deadline) throw new Error(`only ${await covered()} of ${entries} entries were signed in time`);
  } finally {
    await runtime.stop();
    await broker.close();
  }
}
