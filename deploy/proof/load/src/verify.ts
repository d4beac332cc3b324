import { setTimeout as sleep } from 'node:timers/promises';
import { Program } from '@switchboard/e2e';
import { auditEntriesCollection, ticketsCollection } from '@switchboard/persistence';
import type { Installation } from './installation';

/** Tickets that nobody has decided about yet: they have no agent, nor a reason to wait for one. */
export const unrouted = ({ database }: Installation): Promise<number> =>
  database.model(ticketsCollection).countDocuments({ 'assignment.state': 'waiting', 'assignment.at': null }).exec();

/** Tickets with events that have not been published yet. */
export const unpublished = ({ database }: Installation): Promise<number> =>
  database
    .model(ticketsCollection)
    .countDocuments({ 'outbox.id': { $exists: true } })
    .exec();

/** The steps of a ticket that its trail has to have. */
const STEPS = [['ticket.created'], ['ticket.classified'], ['ticket.assigned', 'ticket.queued']];

const unaudited = async ({ database }: Installation): Promise<number> => {
  const [tickets, ...steps] = await Promise.all([
    database.model(ticketsCollection).countDocuments({}).exec(),
    ...STEPS.map(types =>
      database
        .model(auditEntriesCollection)
        .distinct('chain', { type: { $in: types } })
        .exec(),
    ),
  ]);
  return Math.max(0, ...steps.map(chains => tickets - chains.length));
};

/**
 * Waits until every ticket is classified, routed (or waits with a reason), published and audited.
 * @returns seconds that took. @throws after `timeoutSeconds`, saying what is missing.
 */
export async function settled(
  installation: Installation,
  timeoutSeconds: number,
  progress: (line: string) => void,
): Promise<number> {
  const from = Date.now();
  const left = async () => {
    const waiting = { unrouted: await unrouted(installation), unpublished: await unpublished(installation) };
    if (waiting.unrouted + waiting.unpublished > 0) return waiting;
    return { ...waiting, unaudited: await unaudited(installation) };
  };
  for (;;) {
    const missing = await left();
    const seconds = Math.round((Date.now() - from) / 100) / 10;
    if (Object.values(missing).every(count => count === 0)) return seconds;
    progress(`  ${seconds} s: ${JSON.stringify(missing)}`);
    if (seconds > timeoutSeconds) throw new Error(`After ${seconds} s there are still ${JSON.stringify(missing)}.`);
    await sleep(1_000);
  }
}

export interface Check {
  readonly what: string;
  readonly ok: boolean;
  readonly found: string;
}

/** What must be true of the tickets that were accepted, once all is settled. */
export async function verify(installation: Installation, accepted: readonly string[]): Promise<Check[]> {
  const tickets = await installation.database
    .model(ticketsCollection)
    .find({}, { title: 1, classification: 1 })
    .lean<{ _id: string; title: string; classification: { state: string } }[]>()
    .exec();
  const ids = new Set(tickets.map(({ _id }) => _id));
  const lost = accepted.filter(id => !ids.has(id)).length;
  const twice = tickets.length - new Set(tickets.map(({ title }) => title)).size;
  const unclassified = tickets.filter(({ classification }) => classification.state === 'pending').length;
  const entries = await installation.database
    .model(auditEntriesCollection)
    .find({ type: { $in: ['ticket.created', 'ticket.classified'] } }, { chain: 1, type: 1 })
    .lean<{ chain: string; type: string }[]>()
    .exec();
  const auditedTwice = entries.length - new Set(entries.map(({ chain, type }) => `${chain} ${type}`)).size;
  const trail = await verifyTrail(installation);
  return [
    { what: 'every ticket that was answered with 201 exists', ok: lost === 0, found: `${lost} lost` },
    { what: 'no ticket exists twice', ok: twice === 0, found: `${twice} twice` },
    { what: 'every ticket is classified', ok: unclassified === 0, found: `${unclassified} not` },
    { what: 'creation and classification are audited once', ok: auditedTwice === 0, found: `${auditedTwice} twice` },
    { what: 'the audit trail is intact', ...trail },
  ];
}

async function verifyTrail(installation: Installation): Promise<Pick<Check, 'ok' | 'found'>> {
  const env = { MONGODB_URI: installation.databaseUri };
  const trail = Program.run('services/audit/dist/commands/verify-cli.js', ['--json'], env);
  const code = await trail.exit();
  return { ok: code === 0, found: `exit code ${code}${code === 0 ? '' : `: ${trail.output.trim().slice(-300)}`}` };
}
