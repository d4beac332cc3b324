import { Pace } from './pace';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('the first time is at once, the others wait for each other, and the last one comes', () => {
  const done: string[] = [];
  const pace = new Pace(300);
  const ask = (key: string) => pace.ask(key, () => void done.push(key));
  for (let i = 0; i < 5; i += 1) ask('a');
  ask('b');
  expect(done).toEqual(['a', 'b']);
  jest.advanceTimersByTime(299);
  expect(done).toEqual(['a', 'b']);
  jest.advanceTimersByTime(1);
  expect(done).toEqual(['a', 'b', 'a']);
  ask('a');
  jest.advanceTimersByTime(300);
  expect(done).toEqual(['a', 'b', 'a', 'a']);
});

test('what nobody asks for is forgotten', () => {
  const done: string[] = [];
  const pace = new Pace(300);
  pace.ask('a', () => void done.push('a'));
  jest.advanceTimersByTime(10_000);
  expect(done).toEqual(['a']);
  expect(jest.getTimerCount()).toBe(0);
  pace.ask('a', () => void done.push('a'));
  expect(done).toEqual(['a', 'a']);
});
