import { MAX_MESSAGE_BYTES } from '../protocol/framing';
import type { Command } from './context';

/** Version that this server claims: the wire version of MongoDB 7.0. */
export const SERVER_VERSION = '7.0.0';
const WIRE_VERSION = 21;

/** hello, isMaster and ismaster: the handshake of every driver. It says: a standalone server, without transactions. */
export const hello: Command = ({ name, connectionId }) => ({
  helloOk: true,
  [name === 'hello' ? 'isWritablePrimary' : 'ismaster']: true,
  maxBsonObjectSize: 16 * 1024 * 1024,
  maxMessageSizeBytes: MAX_MESSAGE_BYTES,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId,
  minWireVersion: 0,
  maxWireVersion: WIRE_VERSION,
  readOnly: false,
});
