import { isOnlyUntold } from './afterwards';

const report = (unrecorded: object[], broken: object[] = []) =>
  JSON.stringify({ broken, completeness: { unrecorded } });
const unbegun = (id: string) => ({ kind: 'no_beginning', of: 'ticket', id });

test('only trails of tickets that the campaign stored itself may be without a beginning', () => {
  const untold = new Set(['ours']);
  expect(isOnlyUntold(report([unbegun('ours')]), untold)).toBe(true);
  expect(isOnlyUntold(report([unbegun('ours'), unbegun('theirs')]), untold)).toBe(false);
  expect(isOnlyUntold(report([{ ...unbegun('ours'), kind: 'no_chain' }]), untold)).toBe(false);
  expect(isOnlyUntold(report([unbegun('ours')], [{}]), untold)).toBe(false);
  expect(isOnlyUntold('could not run', untold)).toBe(false);
});
