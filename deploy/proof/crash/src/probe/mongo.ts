import type { Flow, Tracker } from './tracker';

type Document = Readonly<Record<string, unknown>>;
interface CommandEvent {
  readonly requestId: number;
  readonly commandName: string;
  readonly command: Document;
}
interface Client {
  on(event: 'commandStarted', listener: (event: CommandEvent) => void): void;
  on(event: 'commandSucceeded' | 'commandFailed', listener: (event: Omit<CommandEvent, 'command'>) => void): void;
}
interface Connection {
  once(event: 'connected', listener: () => void): void;
  getClient(): Client;
}
export interface Mongoose {
  createConnection(uri: string, options?: object): Connection;
}

/** Of several commands of one name and collection, those that write are told apart by what they do to arrays. */
const WRITES = new Set(['insert', 'update', 'delete', 'findAndModify', 'bulkWrite']);
const ARRAY_OPERATORS = ['$push', '$addToSet', '$pull', '$pop'] as const;

/** Watches commands and their answers, through the driver's command monitoring. */
export function watchMongo(mongoose: Mongoose, tracker: Tracker): void {
  const createConnection = mongoose.createConnection;
  mongoose.createConnection = (uri, options) => {
    const connection = createConnection(uri, { ...options, monitorCommands: true });
    connection.once('connected', () => watchClient(connection.getClient(), tracker));
    return connection;
  };
}

function watchClient(client: Client, tracker: Tracker): void {
  const underWay = new Map<number, { flows: readonly Flow[]; what: string; changed: boolean }>();
  // Before a byte is written.
  client.on('commandStarted', ({ requestId, commandName, command }) => {
    const written = writtenEvents(command);
    const causes = [...removedEvents(command), ...(tracker.current ? [] : jobsBehind(command, written))];
    const { current } = tracker;
    const behind = [...new Set(causes.flatMap(id => tracker.writerOf(id) ?? []))];
    const flows = behind.length > 0 ? behind : current ? [current] : [];
    const [flow] = flows;
    if (!flow) return;
    for (const id of [...written.map(event => event.id), ...newJobs(command)]) tracker.wrote(id, flow);
    const what = describe(commandName, command);
    underWay.set(requestId, { flows, what, changed: WRITES.has(commandName) });
    for (const each of flows) tracker.boundary(each, `before ${what}`);
  });
  // After the answer has arrived and before anybody has seen it.
  const answered = ({ requestId }: { requestId: number }): void => {
    const started = underWay.get(requestId);
    underWay.delete(requestId);
    for (const flow of started?.flows ?? []) tracker.boundary(flow, `after ${started?.what}`, started?.changed);
  };
  client.on('commandSucceeded', answered);
  client.on('commandFailed', answered);
}

/** e.g. `find tickets`, `findAndModify tickets $push inbox+outbox`, `update tickets $pull outbox`. */
function describe(name: string, command: Document): string {
  const collection = typeof command[name] === 'string' ? command[name] : String(command['collection'] ?? '');
  return [name, collection, ...arrayChanges(command)].filter(part => part !== '').join(' ');
}

function arrayChanges(command: Document): string[] {
  const update = updateOf(command);
  return ARRAY_OPERATORS.filter(operator => update[operator] !== undefined).map(
    operator => `${operator} ${Object.keys(update[operator] ?? {}).join('+')}`,
  );
}

type Update = Readonly<Record<string, Readonly<Record<string, Record<string, unknown>>> | undefined>>;

/** Of `findAndModify`, or the only one of `update`. */
function updateOf(command: Document): Update {
  const [first] = (command['updates'] as { u?: Update }[] | undefined) ?? [];
  return (first?.u ?? (typeof command['update'] === 'object' ? command['update'] : {})) as Update;
}

type Events = readonly { readonly id: string; readonly correlationid: string }[] | undefined;

/** The events that a command puts into an outbox. */
function writtenEvents(command: Document): NonNullable<Events> {
  const documents = (command['documents'] as { outbox?: Events }[] | undefined) ?? [];
  const pushed = updateOf(command)['$push']?.['outbox']?.['$each'] as Events;
  return [...documents.flatMap(({ outbox }) => outbox ?? []), ...(pushed ?? [])];
}

/** Ids of the long work that a request leaves to be done later. */
function newJobs(command: Document): string[] {
  if (command['insert'] !== 'jobs') return [];
  return (command['documents'] as { _id: string }[]).map(({ _id }) => _id);
}

/** Long work is taken up by a timer, which belongs to nobody: it says itself which it is, and so do the events that come of it. */
function jobsBehind(command: Document, written: NonNullable<Events>): string[] {
  const [change] = (command['updates'] as { q?: { _id?: unknown } }[] | undefined) ?? [];
  const own = command['update'] === 'jobs' ? [String(change?.q?._id)] : [];
  return [...own, ...written.map(({ correlationid }) => correlationid)];
}

/** Ids of the events that a command takes out of outboxes, those of many aggregates together: it is a step of each of their flows. */
function removedEvents(command: Document): string[] {
  const updates = (command['updates'] as { u?: Update }[] | undefined) ?? [];
  return updates.flatMap(({ u }) => (u?.['$pull']?.['outbox']?.['id'] as { $in?: string[] } | undefined)?.$in ?? []);
}
