import { UsageError } from '../command';
import { readSelection } from './selection';

const now = new Date('2026-11-21T12:00:00Z');
const read = (...argv: string[]) => readSelection(argv, ['all'], now);

test('ids, filters and flags', () => {
  expect(
    read('a', 'b', '--queue', 'router', '--older-than', '10m', '--newer-than', '2h', '--limit', '5', '--all'),
  ).toEqual({
    ids: ['a', 'b'],
    flags: new Set(['all']),
    selection: {
      queues: ['router'],
      filter: {
        ids: ['a', 'b'],
        parkedBefore: new Date('2026-11-21T11:50:00Z'),
        parkedAfter: new Date('2026-11-21T10:00:00Z'),
      },
      limit: 5,
      narrowed: true,
    },
  });
});

test('a limit alone narrows nothing down', () => {
  expect(read('--limit', '5').selection.narrowed).toBe(false);
  expect(read('--queue', 'audit').selection.narrowed).toBe(true);
});

test.each([
  [['--queue', 'rooter'], /there are: gateway, audit, classifier, notifier, router/],
  [['--older-than', '10'], /such as 10m/],
  [['--newer-than', '-1h'], /newer-than/],
  [['--limit', '0'], /from 1 on/],
  [['--limit', '1.5'], /from 1 on/],
  [['--reason', ''], /not empty/],
  [['--colour'], /colour/],
])('%j is refused', (argv, sentence) => {
  expect(() => read(...argv)).toThrow(UsageError);
  expect(() => read(...argv)).toThrow(sentence);
});
