import { Type, type Static } from 'typebox';
import { Actor, FieldChange } from '../events/define';
import { Id, Instant } from '../events/fields';
import { pageOf, pageQuery } from './page';

export const HistoryEntryView = Type.Object(
  {
    id: Id,
    type: Type.String(),
    at: Instant,
    actor: Actor,
    sequence: Type.Integer(),
    changes: Type.Array(FieldChange),
    reason: Type.Optional(Type.String({ description: 'Why, where somebody said so' })),
    hash: Type.String({ description: 'SHA-256 over the entry before and this one; hex' }),
  },
  { title: 'HistoryEntry', additionalProperties: false },
);
export type HistoryEntryView = Static<typeof HistoryEntryView>;

export const HistoryQuery = Type.Object({ ...pageQuery }, { additionalProperties: false });
export const HistoryPage = pageOf(HistoryEntryView, 'Audit trail of the ticket, oldest first');
