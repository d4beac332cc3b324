import { ObjectId } from 'bson';
import type { Doc } from '../bson/types';
import { MAX_MESSAGE_BYTES } from '../protocol/framing';
import { SESSION_TIMEOUT_S } from '../sessions/retries';
import type { Command, CommandContext } from './context';

/** Version that this server claims: the wire version of MongoDB 7.0. */
export const SERVER_VERSION = '7.0.0';
const WIRE_VERSION = 21;

/** hello, isMaster and ismaster: the handshake of every driver. It says: one server, without transactions. */
export const hello: Command = context => ({
  helloOk: true,
  [context.name === 'hello' ? 'isWritablePrimary' : 'ismaster']: true,
  ...membership(context),
  maxBsonObjectSize: 16 * 1024 * 1024,
  maxMessageSizeBytes: MAX_MESSAGE_BYTES,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: SESSION_TIMEOUT_S / 60,
  connectionId: context.connectionId,
  minWireVersion: 0,
  maxWireVersion: WIRE_VERSION,
  readOnly: false,
  ...context.login.greeting(context.body),
});

/** A later start has a later id, so that drivers follow it. */
const ELECTION = new ObjectId();

/** As a set of one, if the server was started so: drivers repeat failed writes on replica sets only. */
function membership({ replicaSet, address }: CommandContext): Doc {
  if (replicaSet === undefined) return {};
  const names = { hosts: [address], primary: address, me: address };
  return { setName: replicaSet, setVersion: 1, secondary: false, ...names, electionId: ELECTION };
}
