import { fork } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '@switchboard/e2e';
import type { LoadPlan, LoadResult } from './generate';

/** Runs a plan in a process of its own. */
export function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const child = fork(join(ROOT, 'deploy/proof/load/dist/generator/process.js'), { execArgv: [] });
  return new Promise((resolve, reject) => {
    child.once('message', message => resolve(message as LoadResult));
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`The load generator ended with ${code} before it had a result.`)));
    child.send(plan);
  });
}
