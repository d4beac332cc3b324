import { type Candidate, endedAt, inOrder, sharesOf, wouldBe } from './parts';

const weights = { skills: 0.5, load: 0.25, language: 0.15, expertise: 0.1 };
const somebody = (name: string, more: Partial<Candidate> = {}): Candidate => ({
  agentId: name,
  name,
  score: 0,
  parts: { skills: 0.9, load: 0.6, language: 1, expertise: 1 },
  refused: null,
  load: 4,
  capacity: 10,
  levels: [],
  ...more,
});

test('the bar is what each part adds', () => {
  const shares = sharesOf(somebody('nia'), weights).map(([part, share]) => [part, Math.round(share)]);
  expect(shares).toEqual([
    ['skills', 45],
    ['load', 15],
    ['language', 15],
    ['expertise', 10],
  ]);
  expect(wouldBe(somebody('nia'), weights)).toBe(85);
});

test('a refusal ends the cord at its gate', () => {
  expect([null, 'at_capacity', 'away', 'missing_skills', 'wrong_team', 'disabled'].map(endedAt)).toEqual([
    5, 4, 3, 2, 1, 0,
  ]);
});

test('the best come first, then those who could take it later, then those who can not', () => {
  const candidates = [
    somebody('ines', { refused: 'missing_skills' }),
    somebody('marek', { refused: 'away' }),
    somebody('tomas', { score: 0.8 }),
    somebody('nia', { score: 0.85 }),
  ];
  const { free, refused } = inOrder(candidates, weights);
  expect([...free, ...refused].map(({ name }) => name)).toEqual(['nia', 'tomas', 'marek', 'ines']);
});
