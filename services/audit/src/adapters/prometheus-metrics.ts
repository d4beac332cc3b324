import { Counter, Gauge, type Registry } from '@switchboard/service-kit';
import type { AuditMetrics } from '../ports';

/** What Prometheus sees of the checkpoints. */
export function prometheusMetrics(registry: Registry): AuditMetrics {
  const newest = new Gauge({
    name: 'switchboard_audit_checkpoint_timestamp_seconds',
    help: 'When this process wrote its last checkpoint, Unix time; 0 for none',
    registers: [registry],
  });
  const covered = new Counter({
    name: 'switchboard_audit_checkpointed_entries_total',
    help: 'Entries covered by checkpoints of this process',
    registers: [registry],
  });
  const refused = new Counter({
    name: 'switchboard_audit_checkpoint_refusals_total',
    help: 'Checkpoints not written, or chains left out, because the trail or the checkpoints before were changed',
    registers: [registry],
  });
  return {
    written: (at, entries) => {
      newest.set(at.getTime() / 1_000);
      covered.inc(entries);
    },
    refused: () => refused.inc(),
  };
}
