import { chmodSync, lstatSync, mkdirSync, readdirSync, type Stats, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What others than the owner may do, of a file's mode. */
const OTHERS = 0o077;
const WRITABLE = 0o022;
const STICKY = 0o1000;
/** Shared even while nothing is in them. */
const EVERYBODYS = [tmpdir(), '/tmp', '/var/tmp', '/dev/shm'];

/**
 * Makes `folder` for its owner alone (0700), or takes away what others may do in one that exists, with its files (0600). Where it
 * holds things that `isOurs` does not know, those and the folder itself keep their modes. On Windows the folder is only made: who
 * may use it is inherited there.
 * @param isOurs default: all that is in it.
 * @returns sentences about what was changed or could not be, for a person; none if all was well before.
 * @throws Error that says what to do: the folder is somebody else's, shared by all, or no folder.
 */
export function claimFolder(folder: string, isOurs: (name: string) => boolean = () => true): string[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { geteuid } = process;
  if (process.platform === 'win32' || !geteuid) return [];
  const shown = path.resolve(folder);
  const stats = statSync(folder);
  const mode = stats.mode & 0o777;
  const open = `${shown} is open to other users of this machine (${octal(mode)})`;
  const names = readdirSync(folder);
  const strangers = names.filter(name => !isOurs(name));
  // A file system that was mounted for us has the bit, too: it is empty, and its root is ours.
  if (stats.mode & STICKY && (strangers.length > 0 || stats.uid !== geteuid() || EVERYBODYS.includes(shown)))
    throw new Error(
      `${shown} is shared by the users of this machine. Name a folder of its own, e.g. ${shown}/switchboard.`,
    );
  if (stats.uid !== geteuid()) return foreign(shown, stats, geteuid());
  const files = names.filter(name => isOurs(name) && tightenFile(path.join(folder, name), stats.uid));
  const told =
    files.length === 0 ? [] : [`${shown}: ${files.length} files were open to other users, now to this one only`];
  if ((mode & OTHERS) === 0) return told;
  if (strangers.length > 0 && mode & WRITABLE)
    throw new Error(
      `${open}, who can also change what is in it. Make it private (chmod 700), or name a folder of its own.`,
    );
  if (strangers.length > 0)
    return [
      ...told,
      `${open} and stays so, since it holds other things too (${strangers[0]}). Better: a folder of its own`,
    ];
  chmodSync(folder, 0o700);
  return [...told, `${shown} was open to other users of this machine (${octal(mode)}), now to this one only (0700)`];
}

/** Root sees everything anyway, and mounts folders for others; nobody else's folder can be kept private. */
function foreign(shown: string, { uid, mode }: Stats, user: number): string[] {
  if (uid === 0 && !(mode & 0o002)) return mode & 0o007 ? [`${shown} belongs to root: its mode was left as it is`] : [];
  throw new Error(
    `${shown} belongs to user ${uid}, and this process runs as user ${user}. Run it as the owner, or name another folder.`,
  );
}

/** Whether it was open to others. Links, and what belongs to others, are left alone. */
function tightenFile(file: string, owner: number): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.uid !== owner || (stats.mode & OTHERS) === 0) return false;
  chmodSync(file, 0o600);
  return true;
}

function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}
