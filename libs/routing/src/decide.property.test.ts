import fc from 'fast-check';
import { inputs } from '../test/arbitraries';
import type { Candidate } from './candidate';
import { decide, type DecisionInput } from './decide';
import { POLICY, recompute } from './policy';

const input = inputs(12);

const changed = (given: DecisionInput, id: string, change: (c: Candidate) => Partial<Candidate>): DecisionInput => ({
  ...given,
  candidates: given.candidates.map(c => (c.id === id ? { ...c, ...change(c) } : c)),
});

describe('any decision', () => {
  it('never chooses somebody refused, full, offline or disabled', () => {
    fc.assert(
      fc.property(input, given => {
        const { agentId, candidates: scored } = decide(given);
        if (agentId === null) return;
        const chosen = given.candidates.find(({ id }) => id === agentId);
        expect(scored.find(c => c.agentId === agentId)?.refused).toBeNull();
        expect(chosen).toMatchObject({ role: 'agent', disabled: false, availability: 'online' });
        expect(chosen?.load).toBeLessThan(chosen?.capacity ?? 0);
      }),
    );
  });

  it('lets a ticket wait only when everybody is refused', () => {
    fc.assert(
      fc.property(input, given => {
        const { outcome, candidates: scored } = decide(given);
        expect(outcome === 'queued').toBe(scored.every(({ refused }) => refused !== null));
      }),
    );
  });

  it('explains every candidate with parts and a score between 0 and 1', () => {
    fc.assert(
      fc.property(input, given => {
        const { candidates: scored } = decide(given);
        expect(scored.map(c => c.agentId).sort()).toEqual(given.candidates.map(c => c.id).sort());
        for (const { score, parts } of scored) {
          for (const value of [score, ...Object.values(parts)]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('is the same for every order of the candidates', () => {
    const shuffled = input.chain(given =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray([...given.candidates], {
          minLength: given.candidates.length,
          maxLength: given.candidates.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([given, order]) => {
        expect(decide({ ...given, candidates: order })).toEqual(decide(given));
      }),
    );
  });

  it('is never lost by getting better at a skill or by holding less', () => {
    fc.assert(
      fc.property(input, given => {
        const { agentId } = decide(given);
        if (agentId === null) return;
        const skilled = changed(given, agentId, c => ({
          skills: c.skills.map(({ name, level }) => ({ name, level: Math.min(5, level + 1) })),
        }));
        const relieved = changed(given, agentId, c => ({ load: Math.max(0, c.load - 1) }));
        expect(decide(skilled).agentId).toBe(agentId);
        expect(decide(relieved).agentId).toBe(agentId);
      }),
    );
  });

  it('can be made again from what former versions stored', () => {
    fc.assert(
      fc.property(input, given => {
        const stored = JSON.parse(JSON.stringify(given)) as Record<string, unknown>;
        expect(recompute({ policy: POLICY, candidates: [], input: stored })).toEqual(decide(given));
      }),
    );
  });
});

it('refuses to make a decision again by rules it does not know', () => {
  expect(() => recompute({ policy: 'dice-v1', candidates: [], input: {} })).toThrow('dice-v1 is not known');
});
