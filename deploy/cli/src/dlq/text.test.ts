import { age, printable } from './text';

test('nothing that a stranger wrote moves the cursor or turns text around', () => {
  expect(printable('a\u001b[2Jb\nc\u009bd\u202ee')).toBe('a\\u001b[2Jb\\u000ac\\u009bd\\u202ee');
  expect(printable('Zoë 漢字 €')).toBe('Zoë 漢字 €');
});

test.each([
  [0, '0 s'],
  [119, '119 s'],
  [120, '2 min'],
  [7_200, '2 h'],
  [172_800, '2 d'],
])('%i seconds are %s', (seconds, text) => {
  expect(age(new Date(0), new Date(seconds * 1_000))).toBe(text);
});
