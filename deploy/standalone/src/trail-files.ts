import { join, resolve } from 'node:path';
import type { Environment } from '@switchboard/kernel';

/** Settings of audit about its key and its copy of the checkpoints. */
export interface TrailFiles {
  readonly AUDIT_CHECKPOINTS_FILE: string;
  readonly AUDIT_SIGNING_KEY_FILE?: string;
}

/** Where this installation keeps both, unless the environment says so: beside the store, never in it. */
export function trailFiles(dataDir: string, env: Environment): TrailFiles {
  const own = (name: string) => join(resolve(dataDir), name);
  const copy = { AUDIT_CHECKPOINTS_FILE: env['AUDIT_CHECKPOINTS_FILE'] || own('audit-checkpoints.jsonl') };
  if (env['AUDIT_SIGNING_KEY']) return copy;
  return { ...copy, AUDIT_SIGNING_KEY_FILE: env['AUDIT_SIGNING_KEY_FILE'] || own('audit-signing-key.json') };
}
