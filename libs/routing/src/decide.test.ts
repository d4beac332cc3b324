import { candidate, needs } from '../test/fixtures';
import type { Candidate } from './candidate';
import { decide, type DecisionInput } from './decide';

const decideFor = (candidates: Candidate[], input: Partial<DecisionInput> = {}) =>
  decide({ needs: needs(), candidates, incumbent: null, ...input });
const refusals = (candidates: Candidate[], input: Partial<DecisionInput> = {}) =>
  Object.fromEntries(decideFor(candidates, input).candidates.map(({ agentId, refused }) => [agentId, refused]));

describe('who is refused', () => {
  it.each([
    ['not_agent', { role: 'admin' }],
    ['disabled', { disabled: true }],
    ['account_not_usable', { usable: false }],
    ['offline', { availability: 'offline' }],
    ['away', { availability: 'away' }],
    ['at_capacity', { load: 5 }],
    ['at_capacity', { load: 0, capacity: 0 }],
    ['at_capacity', { load: 7 }],
    ['missing_skills', { skills: [{ name: 'printer', level: 5 }] }],
  ] as const)('%s', (reason, overrides) => {
    const decision = decideFor([candidate({ id: 'zoe' }), candidate(overrides as Partial<Candidate>)]);

    expect(decision.agentId).toBe('zoe');
    expect(decision.candidates.find(({ agentId }) => agentId === 'nia')).toMatchObject({ refused: reason, score: 0 });
  });

  it('whoever is not in the team that was asked for', () => {
    const all = [candidate(), candidate({ id: 'ina', teams: ['infrastructure'] })];

    expect(refusals(all, { needs: needs({ team: 'infrastructure' }) })).toEqual({ ina: null, nia: 'wrong_team' });
  });

  it('nobody for a lack of skills when one of several matches', () => {
    expect(refusals([candidate()], { needs: needs({ skills: ['dns', 'vpn'] }) })).toEqual({ nia: null });
  });
});

describe('who is chosen', () => {
  it('the more proficient, at the same load', () => {
    const decision = decideFor([candidate(), candidate({ id: 'ada', skills: [{ name: 'vpn', level: 5 }] })]);

    expect(decision).toMatchObject({
      outcome: 'assigned',
      agentId: 'ada',
      reason: 'best score of 2 free candidates of 2',
    });
  });

  it('who covers more of the needed skills', () => {
    const both = [
      { name: 'vpn', level: 3 },
      { name: 'dns', level: 3 },
    ];
    const all = [candidate(), candidate({ id: 'zoe', skills: both })];

    expect(decideFor(all, { needs: needs({ skills: ['dns', 'vpn'] }) }).agentId).toBe('zoe');
  });

  it('the less loaded, at the same proficiency', () => {
    expect(decideFor([candidate({ load: 2 }), candidate({ id: 'zoe', load: 1 })]).agentId).toBe('zoe');
  });

  it('who speaks the language, and someone else rather than nobody', () => {
    const german = needs({ language: 'de' });
    const all = [candidate(), candidate({ id: 'zoe', languages: ['de-AT'] })];

    expect(decideFor(all, { needs: german }).agentId).toBe('zoe');
    expect(decideFor([candidate()], { needs: german }).agentId).toBe('nia');
  });

  it('whose team is named after the topic', () => {
    expect(decideFor([candidate(), candidate({ id: 'zoe', teams: ['network'] })]).agentId).toBe('nia');
    const generic = needs({ subcategory: 'wifi' });
    expect(decideFor([candidate(), candidate({ id: 'zoe', teams: ['network'] })], { needs: generic }).agentId).toBe(
      'zoe',
    );
  });

  it('who waited longest for a ticket, when all else is equal; then the first by id', () => {
    const early = '2026-11-20T08:00:00.000Z';
    const late = '2026-11-20T09:00:00.000Z';

    expect(
      decideFor([candidate({ lastAssignedAt: late }), candidate({ id: 'zoe', lastAssignedAt: early })]).agentId,
    ).toBe('zoe');
    expect(decideFor([candidate({ lastAssignedAt: late }), candidate({ id: 'zoe' })]).agentId).toBe('zoe');
    expect(decideFor([candidate({ id: 'zoe' }), candidate()]).agentId).toBe('nia');
  });

  it('anybody, when no agent has any of the needed skills; the reason says so', () => {
    const decision = decideFor([candidate(), candidate({ id: 'zoe', load: 3 })], {
      needs: needs({ skills: ['cobol', 'fortran'] }),
    });

    expect(decision.agentId).toBe('nia');
    expect(decision.reason).toBe('best score of 2 free candidates of 2; no agent has any of the skills cobol, fortran');
  });

  it('nobody else while a specialist exists but is offline', () => {
    const specialist = candidate({ id: 'cora', skills: [{ name: 'cobol', level: 1 }], availability: 'offline' });
    const decision = decideFor([candidate(), specialist], { needs: needs({ skills: ['cobol'] }) });

    expect(decision).toMatchObject({ outcome: 'queued', agentId: null, reason: 'nobody_online' });
  });

  it.each([
    ['disabled', { disabled: true }],
    ['no longer an agent', { role: 'user' }],
    ['without any capacity', { capacity: 0 }],
  ] as const)('not a specialist who is %s: then anybody', (_, overrides) => {
    const specialist = candidate({ id: 'cora', skills: [{ name: 'cobol', level: 5 }], ...overrides });

    expect(decideFor([candidate(), specialist], { needs: needs({ skills: ['cobol'] }) }).agentId).toBe('nia');
  });
});

describe('why a ticket waits', () => {
  it.each([
    ['no_agents', []],
    ['no_agents', [candidate({ disabled: true })]],
    ['nobody_online', [candidate({ availability: 'offline' }), candidate({ id: 'zoe', availability: 'away' })]],
    ['no_capacity', [candidate({ load: 5 }), candidate({ id: 'zoe', availability: 'away' })]],
  ])('%s', (reason, candidates) => {
    expect(decideFor(candidates)).toMatchObject({ outcome: 'queued', agentId: null, reason });
  });

  it('no_agents_in_team', () => {
    expect(decideFor([candidate()], { needs: needs({ team: 'finance' }) }).reason).toBe('no_agents_in_team');
  });
});

describe('a reopened ticket', () => {
  const better = candidate({ id: 'ada', skills: [{ name: 'vpn', level: 5 }] });

  it('stays with its agent, although another scores better and its skills are others now', () => {
    const incumbent = candidate({ id: 'nia', skills: [] });

    expect(decideFor([better, incumbent], { incumbent: 'nia' })).toMatchObject({ outcome: 'kept', agentId: 'nia' });
  });

  it.each([{ load: 5 }, { availability: 'offline' }, { disabled: true }, { role: 'user' }] as const)(
    'goes to another agent when its own can not take it: %j',
    overrides => {
      const decision = decideFor([better, candidate(overrides)], { incumbent: 'nia' });

      expect(decision).toMatchObject({ outcome: 'assigned', agentId: 'ada' });
    },
  );
});
