import fc from 'fast-check';
import { AVAILABILITIES, PRIORITIES } from '@switchboard/contracts';
import type { Candidate } from '../src/candidate';
import type { DecisionInput } from '../src/decide';

const SKILLS = ['vpn', 'dns', 'printer', 'payroll', 'cobol'];
const skill = fc.record({ name: fc.constantFrom(...SKILLS), level: fc.integer({ min: 1, max: 5 }) });
const candidates = (most: number): fc.Arbitrary<Candidate[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 10 * most }).map(n => `agent-${n}`),
      name: fc.constantFrom('Ada', 'Nia', 'Zoe'),
      role: fc.constantFrom('agent', 'agent', 'agent', 'admin', 'user'),
      disabled: fc.integer({ min: 0, max: 7 }).map(n => n === 0),
      availability: fc.constantFrom('online', ...AVAILABILITIES),
      skills: fc.uniqueArray(skill, { maxLength: 4, selector: ({ name }) => name }),
      languages: fc.subarray(['en', 'de', 'pt-BR']),
      teams: fc.subarray(['network', 'desk']),
      load: fc.integer({ min: 0, max: 4 }),
      capacity: fc.integer({ min: 0, max: 4 }),
      lastAssignedAt: fc.option(fc.constantFrom('2026-11-20T08:00:00.000Z', '2026-11-20T09:00:00.000Z')),
    }) as fc.Arbitrary<Candidate>,
    { minLength: most > 100 ? most / 2 : 0, maxLength: most, selector: ({ id }) => id, size: 'max' },
  );
/** Anything that may be decided on, with up to so many agents. */
export const inputs = (most: number): fc.Arbitrary<DecisionInput> =>
  fc
    .record({
      needs: fc.record({
        skills: fc.subarray(SKILLS),
        language: fc.option(fc.constantFrom('en', 'de', 'pt', 'fr')),
        team: fc.option(fc.constantFrom('network', 'desk'), { freq: 2 }),
        category: fc.option(fc.constantFrom('network', 'hr')),
        subcategory: fc.option(fc.constantFrom('vpn', 'payroll')),
        priority: fc.option(fc.constantFrom(...PRIORITIES)),
      }),
      candidates: candidates(most),
      incumbentIndex: fc.option(fc.integer({ min: 0, max: most - 1 }), { freq: 2 }),
    })
    .map(({ incumbentIndex, ...rest }) => ({
      ...rest,
      incumbent: incumbentIndex === null ? null : (rest.candidates[incumbentIndex]?.id ?? null),
    }));
