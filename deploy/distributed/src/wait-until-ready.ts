import { setTimeout as sleep } from 'node:timers/promises';
import type { PlannedProcess } from './plan';

/** Resolves when each process says that it can work. @throws after `timeoutMs`, naming the ones that can not. */
export async function waitUntilReady(processes: readonly PlannedProcess[], timeoutMs = 120_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let waiting = [...processes];
  while (waiting.length > 0) {
    const states = await Promise.all(waiting.map(({ env }) => isReady(Number(env['OPS_PORT']))));
    waiting = waiting.filter((_, index) => !states[index]);
    if (waiting.length > 0 && Date.now() > deadline)
      throw new Error(`${waiting.map(({ name }) => name).join(', ')} not ready`);
    if (waiting.length > 0) await sleep(200);
  }
}

async function isReady(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  await response?.arrayBuffer();
  return response?.status === 200;
}
