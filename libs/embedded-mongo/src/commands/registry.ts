import { CommandError } from '../errors';
import { refuseTransaction, transactionNumber } from '../sessions/transaction-number';
import { aggregate } from './aggregate';
import { collMod, create, drop, dropDatabase, listCollections, renameCollection } from './collections';
import type { Command, CommandContext, Reply } from './context';
import { count, distinct } from './count';
import { remove } from './delete';
import {
  buildInfo,
  collStats,
  connectionStatus,
  dbStats,
  getParameter,
  listDatabases,
  ping,
  serverStatus,
  whatsmyuri,
} from './diagnostics';
import { explain } from './explain';
import { find, getMore, killCursors } from './find';
import { findAndModify } from './find-and-modify';
import { checkFields } from './fields';
import { hello } from './hello';
import { createIndexes, dropIndexes, listIndexes } from './indexes';
import { insert } from './insert';
import { saslContinue, saslStart } from './sasl';
import { endSessions, startSession } from './sessions';
import { update } from './update';
import { validate } from './validate';

/** Every command that this server answers. */
const commands: Readonly<Record<string, Command>> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  saslStart,
  saslContinue,
  ping,
  buildInfo,
  buildinfo: buildInfo,
  serverStatus,
  connectionStatus,
  whatsmyuri,
  getParameter,
  dbStats,
  dbstats: dbStats,
  collStats,
  collstats: collStats,
  listDatabases,
  insert,
  find,
  getMore,
  killCursors,
  update,
  delete: remove,
  findAndModify,
  findandmodify: findAndModify,
  count,
  distinct,
  aggregate,
  explain,
  create,
  collMod,
  drop,
  dropDatabase,
  renameCollection,
  listCollections,
  validate,
  createIndexes,
  listIndexes,
  dropIndexes,
  deleteIndexes: dropIndexes,
  startSession,
  refreshSessions: () => ({}),
  endSessions,
  killSessions: endSessions,
  killAllSessions: () => ({}),
  abortTransaction: refuseTransaction,
  commitTransaction: refuseTransaction,
};

/**
 * Runs a command. Throws code 13 when its client has to log in first, 59 for unknown ones, and 20 for transactions, which a standalone server has not.
 */
export async function runCommand(call: Omit<CommandContext, 'transaction'>): Promise<Reply> {
  call.login.check(call.name);
  const command = Object.hasOwn(commands, call.name) ? commands[call.name] : undefined;
  if (!command) throw new CommandError(59, `no such command: '${call.name}'`);
  const context = { ...call, transaction: transactionNumber(call.name, call.body) };
  checkFields(context.name, context.body);
  context.counters.set(context.name, (context.counters.get(context.name) ?? 0) + 1);
  return command(context);
}
