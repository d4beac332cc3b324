import { createHash } from 'node:crypto';
import type { NetConnectOpts } from 'node:net';
import { existsSync, lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The longest path that every system takes for a socket, bytes. */
const LIMIT = 103;

/**
 * Where the socket `name` of `folder` is: in it, or, if that path is too long for a socket, in a private folder of its own whose
 * name follows from the path. Both sides find it so. Throws if there is no such folder.
 */
export function socketPath(folder: string, name: string): string {
  const own = path.join(existsSync(folder) ? realpathSync(folder) : path.resolve(folder), name);
  if (Buffer.byteLength(own) <= LIMIT) return own;
  const digest = createHash('sha256').update(own).digest('hex').slice(0, 16);
  return path.join('/tmp', `switchboard-${process.geteuid?.() ?? 0}-${digest}`, name);
}

/**
 * As {@link socketPath}, ready to listen at: what a killed process left there is gone. To be called by the only process that may
 * use the folder. Throws an Error that says what to do when somebody else has taken the place.
 */
export function prepareSocket(folder: string, name: string): string {
  const file = socketPath(folder, name);
  const place = path.dirname(file);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  if (place !== realpathSync(folder) && !isPrivate(place))
    throw new Error(
      `${place} is not a private folder of this user, so no socket can be made there. Remove it, or name a data folder whose path has fewer than ${LIMIT - name.length} bytes.`,
    );
  rmSync(file, { force: true });
  return file;
}

/** The address under which MongoDB's drivers reach a socket, without a database. */
export function socketUri(file: string): string {
  return `mongodb://${encodeURIComponent(file)}/`;
}

/** A folder, not a link to one, that nobody else may use. */
function isPrivate(place: string): boolean {
  const stats = lstatSync(place);
  return stats.isDirectory() && stats.uid === process.geteuid?.() && (stats.mode & 0o077) === 0;
}

/** Where a connection to a store goes by its address, which names a socket file or a port. */
export function placeOf(uri: string): NetConnectOpts {
  const { hostname, port } = new URL(uri);
  const host = decodeURIComponent(hostname);
  return host.includes('/') ? { path: host } : { host, port: Number(port || 27_017) };
}
