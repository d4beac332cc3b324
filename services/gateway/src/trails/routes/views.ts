import type { CurrentTaxonomy, HistoryEntryView } from '@switchboard/contracts';
import type { AuditEntryDocument } from '@switchboard/persistence';
import { isStaff, type Principal } from '../../domain/principal';
import { changesForRequester, reasonFor } from '../domain/history';

export function historyEntryView(
  entry: AuditEntryDocument,
  viewer: Principal,
  taxonomy: CurrentTaxonomy,
): HistoryEntryView {
  const { _id, type, at, actor, sequence, hash } = entry;
  const changes = isStaff(viewer) ? entry.changes : changesForRequester(entry.changes, taxonomy.current());
  const reason = reasonFor(entry, viewer);
  return { id: _id, type, at: at.toISOString(), actor, sequence, changes, ...(reason ? { reason } : {}), hash };
}
