import type { Environment } from '@switchboard/kernel';
import { dataFiles } from './data-folder';

/** Settings of audit about its key and its copy of the checkpoints. */
export interface TrailFiles {
  readonly AUDIT_CHECKPOINTS_FILE: string;
  readonly AUDIT_SIGNING_KEY_FILE?: string;
}

/** Where this installation keeps both, unless the environment says so: beside the store, never in it. */
export function trailFiles(dataDir: string, env: Environment): TrailFiles {
  const { auditCheckpoints, auditKey } = dataFiles(dataDir);
  const copy = { AUDIT_CHECKPOINTS_FILE: env['AUDIT_CHECKPOINTS_FILE'] || auditCheckpoints };
  if (env['AUDIT_SIGNING_KEY']) return copy;
  return { ...copy, AUDIT_SIGNING_KEY_FILE: env['AUDIT_SIGNING_KEY_FILE'] || auditKey };
}
