import { FAULTS } from './faults';
import { FAULT_KINDS } from './faults/fault';
import { planTicket } from './load/ticket-plan';
import { planFaults, possibleFaults } from './schedule';

const processes = ['gateway-1', 'router-1', 'router-2', 'notifier-1'];
const request = { seed: 7, tickets: 2_000, density: 2.5, kinds: FAULTS, processes };

test('the same seed plans the same faults, another seed others', () => {
  expect(planFaults(request)).toEqual(planFaults(request));
  expect(planFaults({ ...request, seed: 8 })).not.toEqual(planFaults(request));
});

test('there are as many as were asked for, in order, each kind at least once, restarts bounded', () => {
  const plan = planFaults(request);
  expect(plan).toHaveLength(50);
  expect(plan.map(fault => fault.afterTicket)).toEqual(plan.map(fault => fault.afterTicket).sort((a, b) => a - b));
  expect(new Set(plan.map(({ kind }) => kind)).size).toBe(FAULT_KINDS.length);
  expect(plan.filter(({ kind }) => kind === 'restart-broker')).toHaveLength(1);
  expect(plan.filter(({ kind }) => kind === 'restart-store').length).toBeLessThanOrEqual(2);
  expect(plan.every(({ target }) => target === null || processes.includes(target))).toBe(true);
  expect(plan.every(({ forMs }) => forMs >= 0 && forMs <= 20_000)).toBe(true);
});

test('no density, no faults', () => {
  expect(planFaults({ ...request, density: 0 })).toEqual([]);
});

test('what is impossible is left out with a reason, or refused if it was asked for', () => {
  const possible = { restartBroker: false, restartStore: true, cutBroker: true };
  const { kinds, leftOut } = possibleFaults(FAULTS, FAULT_KINDS, possible, false);
  expect(kinds.map(({ kind }) => kind)).not.toContain('restart-broker');
  expect(leftOut).toEqual([expect.stringMatching(/^restart-broker: .*--broker own/)]);
  expect(() => possibleFaults(FAULTS, ['restart-broker'], possible, true)).toThrow(/--broker own/);
});

test('what a submitter does is a function of seed and number, and differs between numbers', () => {
  const plans = Array.from({ length: 300 }, (_, index) => planTicket(7, index));
  expect(plans).toEqual(Array.from({ length: 300 }, (_, index) => planTicket(7, index)));
  expect(new Set(plans.map(({ topic }) => topic.category)).size).toBe(4);
  expect(new Set(plans.map(({ key }) => key)).size).toBe(300);
  for (const share of [
    plans.filter(p => p.twice),
    plans.filter(p => p.chosen),
    plans.filter(p => p.overrideAfterMs !== null),
  ]) {
    expect(share.length).toBeGreaterThan(8);
    expect(share.length).toBeLessThan(70);
  }
});
