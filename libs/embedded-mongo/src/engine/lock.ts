import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When the process started, in clock ticks since boot: tells a living holder from a later process with its number. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/**
 * Takes the folder for this process, so that no second engine writes to it. Returns the release. Throws an Error that names
 * the process that has it; a lock left behind by a killed process is taken over.
 */
export function lockFolder(dataDir: string): () => void {
  const folder = path.resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'store.lock');
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = readHolder(file);
      if (holder) {
        throw new Error(
          `The data folder ${folder} is in use by process ${holder.pid}. Stop that process, or choose another folder.`,
          { cause: error },
        );
      }
      rmSync(file, { force: true });
    }
  }
  throw new Error(`The data folder ${folder} could not be locked. Is another process starting there?`);
}

function readHolder(file: string): { pid: number } | undefined {
  try {
    const [pid = '', started = ''] = readFileSync(file, 'utf8').split(' ');
    const number = Number(pid);
    if (!Number.isInteger(number) || number <= 0 || !isAlive(number)) return undefined;
    return started !== '' && startOf(number) !== '' && startOf(number) !== started ? undefined : { pid: number };
  } catch {
    return undefined;
  }
}

/** Removes a lock that a worker of this process left behind when it died without closing. */
export function releaseAbandoned(dataDir: string): void {
  const file = path.join(path.resolve(dataDir), 'store.lock');
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}
