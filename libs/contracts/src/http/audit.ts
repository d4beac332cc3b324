import { type Static, Type } from 'typebox';
import { Actor } from '../events/define';
import { Id, Instant, Nullable } from '../events/fields';
import { EXAMPLE_IDS, EXAMPLE_NUMBER } from './examples';

// What admins see of the audit trail as a whole, and of its verification.

/** So many findings of a verification are kept; the number of all is told. */
export const AUDIT_FINDINGS = 100;

const Count = (description: string) => Type.Integer({ minimum: 0, description });
const Text = (description: string) => Nullable(Type.String({ description }));

export const VERIFICATION_STATES = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;

export const AuditFinding = Type.Object(
  {
    about: Type.Enum(['entry', 'checkpoint', 'unrecorded'], {
      description: 'An entry of a chain, a signed checkpoint, or something that no entry tells of',
    }),
    kind: Type.String({
      description:
        'Of an entry `edited`, `deleted`, `inserted`, `reordered`, `truncated`, `rewritten`; of a checkpoint `missing`, `forged`, `altered`, `replaced`, `unchained`, `uncovered`; else `no_chain`, `no_beginning`',
    }),
    chain: Text('Id of the ticket, person or other thing that the chain is about'),
    ticket: Text('Number of the ticket, where it is one that is still there'),
    index: Nullable(Type.Integer({ minimum: 1, description: 'Place in the chain' })),
    entryId: Text('Entry at fault; null where one is missing'),
    checkpoint: Nullable(
      Type.Integer({ description: 'The checkpoint itself, or the first one that covers the entry; null without one' }),
    ),
    expected: Text('What should be there'),
    found: Type.String({ description: 'What is there' }),
  },
  {
    title: 'AuditFinding',
    additionalProperties: false,
    description: 'The first bad place of a chain, or a bad checkpoint',
  },
);
export type AuditFinding = Static<typeof AuditFinding>;

export const AuditVerdict = Type.Object(
  {
    intact: Type.Boolean(),
    seconds: Type.Number({ minimum: 0 }),
    findings: Type.Array(AuditFinding, { description: `The first ${AUDIT_FINDINGS}` }),
    total: Count('Findings, all of them'),
    notYet: Count('Tickets and people that were not judged: their events are on their way'),
    checkpoints: Nullable(
      Type.Object(
        {
          verified: Count('Checkpoints in the database, signed and in order'),
          outside: Nullable(Count('Checkpoints in the copy outside of the database; null without a copy')),
          uncovered: Count('Entries that no checkpoint covered yet'),
        },
        {
          title: 'AuditCheckpoints',
          additionalProperties: false,
          description: 'Null without a key: then the hashes alone were checked',
        },
      ),
    ),
  },
  { title: 'AuditVerdict', additionalProperties: false, description: 'What a verification found' },
);
export type AuditVerdict = Static<typeof AuditVerdict>;

export const AuditVerification = Type.Object(
  {
    id: Id,
    state: Type.Enum([...VERIFICATION_STATES]),
    askedBy: Actor,
    askedAt: Instant,
    endedAt: Nullable(Instant),
    entries: Count('Entries read so far'),
    chains: Count('Chains they are of'),
    expected: Count('Entries there were when it was asked for'),
    verdict: Nullable(AuditVerdict),
    reason: Text('Why it failed, without a verdict'),
  },
  {
    title: 'AuditVerification',
    additionalProperties: false,
    description: 'The whole trail read once, and how far that is',
  },
);
export type AuditVerification = Static<typeof AuditVerification>;

const verificationExample: AuditVerification = {
  id: '0198a1f0-0000-7000-8000-000000000031',
  state: 'done',
  askedBy: { kind: 'user', id: EXAMPLE_IDS.agent, name: 'Ada Admin' },
  askedAt: '2026-11-30T09:00:00.000Z',
  endedAt: '2026-11-30T09:00:06.000Z',
  entries: 48_206,
  chains: 6_100,
  expected: 48_206,
  verdict: {
    intact: false,
    seconds: 5.8,
    findings: [
      {
        about: 'entry',
        kind: 'edited',
        chain: EXAMPLE_IDS.ticket,
        ticket: EXAMPLE_NUMBER,
        index: 3,
        entryId: '01a20dfc-3778-70bd-add7-5a0788e8ee39',
        checkpoint: 811,
        expected: 'hash 9c1f4be2',
        found: 'hash 70ae07a1',
      },
    ],
    total: 1,
    notYet: 0,
    checkpoints: { verified: 812, outside: 812, uncovered: 7 },
  },
  reason: null,
};

export const AuditStateView = Type.Object(
  {
    entries: Count('Entries in the trail'),
    signed: Type.Boolean({ description: 'Whether checkpoints are signed: audit has a key' }),
    checkpoint: Nullable(
      Type.Object(
        { number: Type.Integer(), at: Instant, covered: Count('Entries that it and those before it cover') },
        { title: 'AuditCheckpoint', additionalProperties: false, description: 'The newest one' },
      ),
    ),
    verification: Nullable(AuditVerification),
    lastVerdict: Nullable(AuditVerification),
  },
  {
    title: 'AuditState',
    additionalProperties: false,
    description:
      'How the audit trail is. `verification` is the newest one, whatever became of it, `lastVerdict` the newest that came to a verdict',
    examples: [
      {
        entries: 48_213,
        signed: true,
        checkpoint: { number: 812, at: '2026-11-30T09:01:00.000Z', covered: 48_206 },
        verification: verificationExample,
        lastVerdict: verificationExample,
      },
    ],
  },
);
export type AuditStateView = Static<typeof AuditStateView>;
