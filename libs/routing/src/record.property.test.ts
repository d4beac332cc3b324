import fc from 'fast-check';
import { inputs } from '../test/arbitraries';
import { decide, type DecisionInput, lookedAt } from './decide';
import { LISTS_ALL } from './condense';
import { POLICY, recompute } from './policy';
import { decideAndRecord, inputOf } from './record';

/** As it comes out of the database. */
function stored(given: DecisionInput) {
  const { candidates, input } = decideAndRecord(given);
  return JSON.parse(JSON.stringify({ policy: POLICY, candidates, input })) as {
    policy: string;
    candidates: {
      agentId: string;
      name: string;
      seen: Record<string, unknown>;
      parts: unknown;
      refused: string | null;
    }[];
    input: Record<string, unknown>;
  };
}

describe.each([12, 400])('what is stored of a decision among up to %d agents', most => {
  // To make a desk of hundreds smaller and smaller takes longer than anybody waits.
  const runs = { numRuns: most > 100 ? 60 : 200, endOnFailure: most > 100 };

  it('leads to the same agent, outcome and reason as all that was looked at', () => {
    fc.assert(
      fc.property(inputs(most), given => {
        const { outcome, agentId, reason } = decide(given);
        expect(recompute(stored(given))).toMatchObject({ outcome, agentId, reason });
      }),
      runs,
    );
  });

  it('says of everybody who is listed what the rules said, and counts everybody else', () => {
    fc.assert(
      fc.property(inputs(most), given => {
        const all = new Map(decide(given).candidates.map(one => [one.agentId, one]));
        const record = stored(given);
        for (const { seen: _, ...scored } of record.candidates) expect(scored).toEqual(all.get(scored.agentId));
        expect(lookedAt(inputOf(record))).toBe(given.candidates.length);
        // The best; whoever has the ticket is listed wherever they rank.
        const free = (among: Iterable<{ agentId: string; refused: string | null }>) =>
          [...among].filter(({ agentId, refused }) => refused === null && agentId !== given.incumbent);
        const listed = free(record.candidates).map(({ agentId }) => agentId);
        expect(listed).toEqual(
          free(all.values())
            .slice(0, listed.length)
            .map(({ agentId }) => agentId),
        );
      }),
      runs,
    );
  });

  it('has at most some ten kilobytes', () => {
    fc.assert(
      fc.property(inputs(most), given => {
        const record = stored(given);
        expect(record.candidates.length).toBeLessThanOrEqual(Math.max(LISTS_ALL, 10 + 3 * 3 + 5 * 2 + 1));
        expect(JSON.stringify(record).length).toBeLessThan(12_000);
      }),
      runs,
    );
  });
});
