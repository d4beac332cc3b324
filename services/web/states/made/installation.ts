import type { AuditFinding, AuditStateView, SettingsView, SettingView } from '@switchboard/contracts';

const ADA = { kind: 'user', id: 'ada', name: 'Ada Admin' } as const;
const now = () => new Date().toISOString();

const finding = (about: AuditFinding['about'], kind: string, more: Partial<AuditFinding>): AuditFinding => ({
  ...{ about, kind, chain: null, ticket: null, index: null, entryId: null, checkpoint: null, expected: null },
  found: 'hash 70ae07a1c2',
  ...more,
});

const state = (entries: number, findings: readonly AuditFinding[]): AuditStateView => {
  const verification = {
    ...{ id: 'made', state: 'done' as const, askedBy: ADA, askedAt: now(), endedAt: now(), reason: null },
    ...{ entries, chains: Math.ceil(entries / 8), expected: entries },
    verdict: {
      ...{ intact: findings.length === 0, seconds: 5.8, findings: [...findings], total: findings.length, notYet: 0 },
      checkpoints: { verified: 812, outside: 812, uncovered: 7 },
    },
  };
  return {
    ...{ entries: entries + 7, signed: true, checkpoint: { number: 812, at: now(), covered: entries } },
    ...{ verification, lastVerdict: verification },
  };
};

export const auditWhole = () => state(48_206, []);

export const auditBroken = () =>
  state(48_206, [
    finding('entry', 'edited', {
      chain: 'made',
      ticket: 'TKT-20261130-4MZ8RC',
      index: 3,
      entryId: 'made',
      checkpoint: 811,
    }),
    finding('checkpoint', 'missing', { checkpoint: 809, found: 'not in the database; the outside copy has it' }),
    finding('unrecorded', 'no_chain', { chain: '01a20dfc-3778-70bd-add7-5a0788e8ee39', found: 'nothing' }),
  ]);

export const auditRunning = (): AuditStateView => ({
  ...auditWhole(),
  verification: {
    ...{ id: 'made-2', state: 'running', askedBy: ADA, askedAt: now(), endedAt: null, entries: 21_000, chains: 2_700 },
    ...{ expected: 48_213, verdict: null, reason: null },
  },
});

export const auditNever = (): AuditStateView => ({
  ...{ entries: 12, signed: false, checkpoint: null, verification: null, lastVerdict: null },
});

const setting = (name: string, value: string | null, more: Partial<SettingView> = {}): SettingView => ({
  ...{
    name,
    value,
    default: value,
    source: 'default',
    secret: false,
    description: 'What it is for',
    readBy: ['gateway'],
  },
  ...more,
});

export const settings = (): SettingsView => ({
  items: [
    setting('MONGODB_URI', 'mongodb://store.contoso.example:27017/switchboard', {
      ...{ default: null, source: 'environment', secret: true, readBy: ['each service'] },
    }),
    setting('REOPEN_DAYS', '30', { default: '14', source: 'environment' }),
    setting('JWT_PRIVATE_KEY', null, { source: 'environment', secret: true }),
    setting('CLAMD_URL', null, { source: 'none' }),
    setting('DRAIN_DELAY_MS', '0', { default: '5000', source: 'derived' }),
    setting('ATTACHMENT_TYPES_REFUSED', 'exe,dll,com,scr,pif,cpl,msi,msix,bat,cmd,ps1,vbs,application/x-msdownload'),
  ],
  elsewhere: ['classifier', 'router', 'notifier', 'audit'],
});

export const noSettings = (): SettingsView => ({ items: [], elsewhere: [] });
