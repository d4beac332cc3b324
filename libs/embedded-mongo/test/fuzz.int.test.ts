import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Document, MongoClient } from 'mongodb';
import { Canary, memoryOf } from './fuzz/canary';
import { command, DATABASE } from './fuzz/commands';
import { message, mutateBson, mutateBytes, mutateMeaning, noise, serialize } from './fuzz/mutate';
import { Random } from './fuzz/random';
import { Wire } from './fuzz/wire';
import { connect, startProcess, type StoreProcess } from './support';

/** FUZZ_MESSAGES=200000 is the long mode; FUZZ_SEED repeats a run. */
const MESSAGES = Number(process.env['FUZZ_MESSAGES'] ?? 5000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

const LANES = 6;
const DEADLINE_MS = 20_000;
const MAX_MEMORY_MB = 1024;
const HEAP = 'NODE_OPTIONS=--max-old-space-size=384';
const MAX_HALVES = 40;

describe('hostile bytes', () => {
  let folder: string;
  let running: StoreProcess | undefined;
  let client: MongoClient | undefined;
  beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'fuzzed-'))));
  afterAll(async () => {
    await client?.close();
    running?.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    `neither crash, hang nor grow the store, nor change its answers to others: ${MESSAGES} messages, seed ${SEED}`,
    async () => {
      running = await startProcess(folder, { via: ['env', HEAP] });
      client = await connect(running.uri, { retryWrites: false });
      const canary = await Canary.start(client);
      const state: Run = {
        uri: running.uri,
        left: MESSAGES,
        tally: new Map(),
        bugs: [],
        halves: [],
      };
      let peak = 0;
      const watch = async () => {
        for (let round = 1; state.left > 0; round++) {
          await canary.sing(DEADLINE_MS);
          peak = Math.max(peak, memoryOf(running?.child.pid));
          if (round % 50 === 0) await tidy(client as MongoClient, canary);
        }
      };
      await Promise.all([watch(), ...Array.from({ length: LANES }, () => lane(state))]);
      for (const half of state.halves) half.close();
      await canary.sing(DEADLINE_MS);
      await canary.validate();
      await canary.validate(client.db(DATABASE));
      const counts = [...state.tally].sort((a, b) => b[1] - a[1]).map(([what, n]) => `${what} ${n}`);
      console.info(
        `${MESSAGES} messages: ${counts.join(', ')}; canary's worst round ${canary.worstMs.toFixed(0)} ms, memory at most ${peak.toFixed(0)} MiB`,
      );
      expect({ bugs: state.bugs.slice(0, 5), count: state.bugs.length }).toEqual({ bugs: [], count: 0 });
      expect(running.errors()).toBe('');
      expect(peak).toBeLessThan(MAX_MEMORY_MB);
    },
    120_000 + MESSAGES * 20,
  );
});

interface Run {
  readonly uri: string;
  left: number;
  readonly tally: Map<string, number>;
  readonly bugs: string[];
  /** Connections with half a message, kept open for a while. */
  readonly halves: Wire[];
}

/** Drops what the messages made, so that no query becomes slow by its data; what is there must be whole. */
async function tidy(client: MongoClient, canary: Canary): Promise<void> {
  const db = client.db(DATABASE);
  await canary.validate(db);
  await db.dropDatabase();
}

async function lane(run: Run): Promise<void> {
  let wire = await Wire.open(run.uri);
  while (run.left > 0) {
    run.left -= 1;
    if (wire.closed) wire = await Wire.open(run.uri);
    const id = 1000 + (run.left % 1_000_000) * 2;
    // Each message depends on its number alone: lanes run in any order.
    const { bytes, what } = hostile(new Random(SEED * 7919 + run.left), id);
    const shown = () => `${what}: ${bytes.length > 3000 ? `${bytes.length} bytes` : bytes.toString('base64')}`;
    try {
      wire = await exchange(run, wire, bytes, id);
    } catch (error) {
      run.bugs.push(`${(error as Error).message}: ${shown()}`);
      wire.close();
      wire = await Wire.open(run.uri);
    }
  }
  wire.close();
}

function hostile(random: Random, id: number): { bytes: Buffer; what: string } {
  try {
    return changed(random, id);
  } catch (error) {
    // A change may repeat what is in a command until no client can encode it.
    if ((error as Error).name !== 'RangeError') throw error;
    return { bytes: noise(random), what: 'noise' };
  }
}

function changed(random: Random, id: number): { bytes: Buffer; what: string } {
  const dice = random.below(100);
  if (dice < 5) return { bytes: noise(random), what: 'noise' };
  const body = command(random);
  const asked = JSON.stringify(body, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
  if (dice < 30) return { bytes: whole(random, id, body), what: `valid ${asked}` };
  if (dice < 65) return { bytes: message(id, mutateMeaning(random, body) as Document), what: `meaning ${asked}` };
  if (dice < 85) return { bytes: message(id, mutateBson(random, serialize(body))), what: `bson ${asked}` };
  return { bytes: mutateBytes(random, message(id, body)), what: `bytes ${asked}` };
}

/** A sound message; the documents of some writes travel as a sequence. */
function whole(random: Random, id: number, body: Document): Buffer {
  for (const name of ['documents', 'updates', 'deletes']) {
    if (!Array.isArray(body[name]) || random.chance(50)) continue;
    const { [name]: list, ...rest } = body;
    return message(id, rest, { [name]: list as Document[] });
  }
  return message(id, body);
}

/** Sends the bytes and checks what comes back; the connection to go on with. */
async function exchange(run: Run, wire: Wire, bytes: Buffer, id: number): Promise<Wire> {
  const length = bytes.length < 4 ? Infinity : bytes.readInt32LE(0);
  wire.send(bytes);
  if (length < 16 || (length > 48_000_000 && length !== Infinity)) {
    await wire.closing(DEADLINE_MS);
    return count(run, 'closed: length', wire);
  }
  if (length > bytes.length) {
    // Waits for its other half for as long as others do not need the room.
    run.halves.push(wire);
    if (run.halves.length > MAX_HALVES) run.halves.shift()?.close();
    count(run, 'half', wire);
    return Wire.open(run.uri);
  }
  if (length < bytes.length) {
    wire.close();
    count(run, 'more than one', wire);
    return Wire.open(run.uri);
  }
  const answered = bytes.readInt32LE(4);
  const pong = await wire.command(id + 1, { ping: 1, $db: 'admin' }, DEADLINE_MS);
  const reply = wire.answers.get(answered);
  wire.answers.clear();
  if (reply) judge(run, reply);
  else count(run, pong ? 'unanswered' : 'closed', wire);
  return wire;
}

function judge(run: Run, reply: Document): void {
  const { ok, code, codeName, errmsg } = reply;
  if (ok === 1) return void count(run, 'ok');
  count(run, 'error');
  if (ok !== 0 || typeof code !== 'number' || typeof codeName !== 'string' || typeof errmsg !== 'string')
    throw new Error(`an answer that is none: ${JSON.stringify(reply)}`);
  if (code === 1) throw new Error(`internal error: ${errmsg}`);
}

function count<T>(run: Run, what: string, result?: T): T {
  run.tally.set(what, (run.tally.get(what) ?? 0) + 1);
  return result as T;
}
