import { type Static, Type } from 'typebox';
import { Actor } from './events/define';
import { Id, Nullable } from './events/fields';
import { AuditStateView } from './http/audit';

/** Name of the request/reply channel between gateway and audit. */
export const AUDIT_RPC = 'audit.state';

/** How the trail is; before that a verification is begun, where none is under way, or the one with this id is cancelled. */
export const AuditRequest = Type.Object(
  {
    ask: Type.Enum(['state', 'verify', 'cancel']),
    /** With `cancel`: which verification. */
    id: Nullable(Id),
    by: Actor,
  },
  { additionalProperties: false },
);
export type AuditRequest = Static<typeof AuditRequest>;

export const AuditResponse = Type.Object(
  {
    outcome: Type.Enum(['done', 'not_found']),
    /** As it is afterwards. */
    state: AuditStateView,
  },
  { additionalProperties: false },
);
export type AuditResponse = Static<typeof AuditResponse>;
