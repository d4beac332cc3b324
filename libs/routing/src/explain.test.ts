import { candidate, needs } from '../test/fixtures';
import type { Candidate } from './candidate';
import type { DecisionInput } from './decide';
import { explain } from './explain';
import { BY_PERSON_POLICY, POLICY } from './policy';
import { decideAndRecord } from './record';

function explained(candidates: Candidate[], more: Partial<DecisionInput> = {}) {
  const { decision, ...stored } = decideAndRecord({ needs: needs(), candidates, incumbent: null, ...more });
  return explain({ ...stored, policy: POLICY, outcome: decision.outcome, agentId: decision.agentId });
}
const agents = (count: number, overrides: Partial<Candidate> = {}) =>
  Array.from({ length: count }, (_, i) => candidate({ id: `${overrides.availability ?? 'agent'}-${i}`, ...overrides }));

it('says which part tipped it, and by how much the runner-up was better elsewhere', () => {
  const nia = candidate({ load: 2, capacity: 10, skills: [{ name: 'vpn', level: 4 }] });
  const tomas = candidate({ id: 'tomas', name: 'Tomás', load: 8, capacity: 10, skills: [{ name: 'vpn', level: 5 }] });

  expect(explained([tomas, nia])).toMatchObject({
    recomputed: { outcome: 'assigned', agentId: 'nia', same: true },
    tipped: {
      runnerUp: { agentId: 'tomas', name: 'Tomás' },
      by: 0.05,
      parts: { skills: -0.1, load: 0.15, language: 0, expertise: 0 },
      decidedBy: 'load',
    },
    candidates: [
      { agentId: 'nia', load: 2, capacity: 10, levels: [{ name: 'vpn', level: 4 }] },
      { agentId: 'tomas', load: 8, capacity: 10, levels: [{ name: 'vpn', level: 5 }] },
    ],
    weights: { skills: 0.5, load: 0.25, language: 0.15, expertise: 0.1 },
  });
});

it('with equal scores it was who waited longer, then the order of ids', () => {
  const late = candidate({ lastAssignedAt: '2026-11-20T09:00:00.000Z' });

  expect(explained([late, candidate({ id: 'zoe' })]).tipped).toMatchObject({
    by: 0,
    decidedBy: 'longest_without_ticket',
  });
  expect(explained([candidate(), candidate({ id: 'zoe' })]).tipped).toMatchObject({ by: 0, decidedBy: 'id' });
  expect(explained([candidate()]).tipped).toBeNull();
});

it('says what would free a ticket that waits: whom, and how many more', () => {
  const result = explained([
    ...agents(30, { load: 5 }),
    ...agents(2, { availability: 'away' }),
    candidate({ id: 'printer', skills: [{ name: 'printer', level: 5 }] }),
  ]);

  expect(result.lookedAt).toBe(33);
  expect(result.freedBy).toMatchObject([
    { what: 'room', people: [{ agentId: 'agent-0' }, {}, {}], more: 27 },
    { what: 'return', people: [{ agentId: 'away-0' }, {}], more: 0 },
    { what: 'skills', people: [{ agentId: 'printer' }], anyOf: ['vpn'] },
  ]);
  expect(result.more).toEqual({ free: 0, refused: { at_capacity: 27 } });
});

it('where there is nobody, an agent would', () => {
  expect(explained([]).freedBy).toEqual([{ what: 'agent', people: [], more: 0 }]);
  expect(explained([candidate()], { needs: needs({ team: 'finance' }) }).freedBy).toMatchObject([
    { what: 'team', team: 'finance', people: [{ agentId: 'nia' }] },
  ]);
});

it('of a former version’s thousand candidates it names those near the top, and counts the others', () => {
  const all = agents(1_000, { load: 4 }).map((one, i) => (i < 990 ? one : { ...one, load: 5 }));
  const input = { needs: needs(), candidates: all, incumbent: null };
  const stored = { policy: POLICY, candidates: [], input, outcome: 'assigned', agentId: 'agent-0' } as const;

  const result = explain(stored);

  expect(result).toMatchObject({ recomputed: { agentId: 'agent-0', same: true }, lookedAt: 1_000 });
  expect(result.candidates).toHaveLength(13);
  expect(result.more).toEqual({ free: 980, refused: { at_capacity: 7 } });
});

it('has no opinion on what no rules decided', () => {
  const byPerson = {
    policy: BY_PERSON_POLICY,
    outcome: 'assigned',
    agentId: 'nia',
    candidates: [],
    input: {},
  } as const;

  expect(explain(byPerson)).toMatchObject({ weights: null, recomputed: null, tipped: null, freedBy: [] });
});
