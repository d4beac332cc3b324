import { AVAILABILITIES } from '@switchboard/contracts';
import { decide, decideAndRecord, lookedAt, type Needs } from '@switchboard/routing';
import { candidateOf } from '../src/domain/candidate';
import { needsOf } from '../src/domain/needs';
import { whatIf } from '../src/usecases/what-if';
import { Desk } from './desk';

const SKILLS = ['vpn', 'DNS', 'printer', 'payroll'];
const AGENTS = 320;

/** Repeatable, and nothing like an order. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * sides);
  };
}

describe('with more agents than one query reads', () => {
  let desk: Desk;
  const ids: string[] = [];
  beforeAll(async () => {
    desk = await Desk.open();
    const roll = dice(7);
    const pick = <T>(all: readonly T[]): T[] => all.filter(() => roll(3) === 0);
    for (let i = 0; i < AGENTS; i += 1) {
      const id = `agent-${roll(1_000)}-${i}`;
      ids.push(id);
      const profile = {
        name: `Agent ${i}`,
        role: roll(30) === 0 ? ('user' as const) : ('agent' as const),
        skills: pick(SKILLS).map(name => ({ name, level: 1 + roll(5) })),
        teams: pick(['network', 'desk']),
        capacity: roll(4),
        availability: AVAILABILITIES[roll(3)] ?? 'online',
        languages: pick(['en', 'de-AT']),
        disabled: roll(15) === 0,
        usable: roll(15) !== 0,
      };
      await desk.deps.pool.project(id, profile, 1);
    }
    for (const agent of await desk.deps.pool.findMany(ids)) {
      for (let held = roll(agent.capacity + 2); held > 0; held -= 1) {
        const hold = { ticketId: `old-${agent.id}-${held}`, decisionId: 'd', at: new Date(1e12 + roll(1e6)) };
        await desk.deps.pool.seat(agent, hold);
      }
    }
  }, 60_000);
  afterAll(() => desk.close());

  const base: Needs = { skills: [], language: null, team: null, category: null, subcategory: null, priority: null };
  const asked: Partial<Needs>[] = [
    {},
    { skills: ['vpn'] },
    { skills: ['dns', 'printer'], language: 'de' },
    { skills: ['cobol'] },
    { team: 'desk' },
    { team: 'desk', skills: ['payroll'], category: 'network', language: 'en' },
    { team: 'network', skills: ['cobol', 'vpn'], subcategory: 'vpn' },
    { team: 'finance' },
  ];

  it.each(asked)('decides on %j as if it had looked at each, and has counted everybody', async some => {
    const needs = { ...base, ...some };
    const everybody = await desk.deps.pool.findMany(ids);
    const agents = everybody.filter(({ role }) => role === 'agent');
    const candidates = agents.map(agent => candidateOf(agent, 'new'));
    const whole = decide({ needs, candidates, incumbent: null });

    const found = await desk.deps.pool.survey(needs, 'new');
    const input = { needs, candidates: found.agents.map(agent => candidateOf(agent, 'new')), incumbent: null };
    const { decision } = decideAndRecord({ ...input, rest: found.rest });

    expect(found.agents.length).toBeLessThan(agents.length);
    const { outcome, agentId, reason } = whole;
    expect(decision).toMatchObject({ outcome, agentId, reason });
    expect(lookedAt({ candidates: input.candidates, rest: found.rest })).toBe(agents.length);
    const of = (refusal: string) => whole.candidates.filter(({ refused }) => refused === refusal).length;
    for (const [refusal, count] of Object.entries(found.rest?.refused ?? {})) {
      expect({ refusal, isOf: count <= of(refusal) }).toEqual({ refusal, isOf: true });
    }
    expect(await desk.deps.pool.hasRoomFor(needs)).toBe(outcome === 'assigned');
  });

  it.each([
    [['vpn'], 'an expert is away', { skills: [{ name: 'vpn', level: 5 }], availability: 'away' }],
    [
      ['vpn'],
      'somebody is an expert with room',
      { skills: [{ name: 'vpn', level: 5 }], capacity: 900, disabled: false },
    ],
    [['cobol'], 'somebody learns what nobody knows', { skills: [{ name: 'cobol', level: 1 }], capacity: 9, load: 0 }],
    [['payroll'], 'somebody is gone', { disabled: true }],
  ] as const)('what if a ticket needs %j and %s: as if each had been looked at', async (skills, _, change) => {
    const { classification } = await desk.ticket({ status: 'closed' });
    const ticket = await desk.ticket({ classification: { ...classification, skills: [...skills] } });
    const needs = needsOf(ticket);
    const agents = (await desk.deps.pool.findMany(ids)).filter(({ role }) => role === 'agent');
    const candidates = agents.map(agent => candidateOf(agent, ticket._id));
    const unchanged = decide({ needs, candidates, incumbent: null });
    const [somebody] = unchanged.candidates;
    const people = candidates.map(one => (one.id === somebody?.agentId ? { ...one, ...change } : one));
    const { outcome, agentId, reason } = decide({ needs, candidates: people, incumbent: null });

    const person = { agentId: somebody?.agentId ?? '', ...change } as never;
    const answer = await whatIf(desk.deps, { ticketId: ticket._id, people: [person] });

    expect(answer.decision).toMatchObject({ outcome, agentId, reason });
    expect(answer.unchanged).toMatchObject({ outcome: unchanged.outcome, agentId: unchanged.agentId });
    expect(await desk.decisions.countDocuments({ ticketId: ticket._id })).toBe(0);
  });

  it('stores a decision of a few kilobytes, and the ticket goes where it says', async () => {
    const { classification } = await desk.ticket({ status: 'closed' });
    const ticket = await desk.routed({ classification: { ...classification, skills: ['vpn'] } });

    const decision = await desk.decisions.findById(ticket.assignment.decisionIds[0]).lean();
    expect(ticket.assignee?.id).toBe(decision?.agentId);
    expect(decision?.reason).toMatch(/^best score of \d+ free candidates of 3\d\d$/);
    expect(JSON.stringify(decision).length).toBeLessThan(12_000);
    expect(await desk.deps.pool.hasRoomFor(needsOf(ticket, null))).toBe(true);
  });

  it('knows how much room there is, also after a router of a former version has written', async () => {
    const [agent] = await desk.deps.pool.findMany(ids.slice(0, 1));
    await desk.agents.updateOne(
      { _id: agent?.id },
      { $push: { held: { ticketId: 'x', decisionId: 'd', at: new Date() } } },
    );

    expect(await desk.deps.pool.recountRoom()).toBe(1);
    expect(await desk.deps.pool.recountRoom()).toBe(0);
    for (const { capacity, held, room } of await desk.agents.find().lean()) expect(room).toBe(capacity - held.length);
  });
});
