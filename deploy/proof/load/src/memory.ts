import { readFile } from 'node:fs/promises';

/** The most memory that a process ever had resident, bytes; Linux only, 0 elsewhere and for a process that has ended. */
export async function peakBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}
