import { silentLogger } from '@switchboard/kernel';
import { eventually } from '@switchboard/testing';
import { JobRunner } from './jobs';

test('a job runs again and again, also after a failure, and never overlaps itself', async () => {
  let runs = 0;
  let under = 0;
  let most = 0;
  const run = async () => {
    under += 1;
    most = Math.max(most, under);
    await new Promise(resolve => setImmediate(resolve));
    under -= 1;
    runs += 1;
    if (runs === 1) throw new Error('first run fails');
  };
  const runner = new JobRunner([{ name: 'sweep', everyMs: 1, run }], silentLogger());
  runner.start();
  await eventually(() => runs >= 4);
  await runner.stop();
  expect(most).toBe(1);
});

test('stop aborts the run under way and waits for its end', async () => {
  let ended = false;
  let begun = false;
  const run = (signal: AbortSignal) =>
    new Promise<void>(resolve => {
      begun = true;
      signal.addEventListener('abort', () => {
        ended = true;
        resolve();
      });
    });
  const runner = new JobRunner([{ name: 'sweep', everyMs: 1, run }], silentLogger());
  runner.start();
  await eventually(() => begun);
  await runner.stop();
  expect(ended).toBe(true);
});
