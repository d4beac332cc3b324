import { coalesce } from './coalesce';

function deferred() {
  let resolve = () => {};
  let reject = (_: Error) => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

it('shares one later run among all who call during a run', async () => {
  const runs = [deferred(), deferred()];
  const seen: string[] = [];
  const run = coalesce((name: string) => {
    seen.push(name);
    return runs[seen.length - 1]?.promise ?? Promise.resolve();
  });

  const first = run('first');
  const later = [run('second'), run('third'), run('fourth')];
  runs[0]?.resolve();
  await first;
  runs[1]?.resolve();
  await Promise.all(later);

  expect(seen).toEqual(['first', 'second']);
});

it('begins a new run when none is under way', async () => {
  let count = 0;
  const run = coalesce(async () => void (count += 1));

  await run();
  await run();

  expect(count).toBe(2);
});

it('a failed run fails its own callers only', async () => {
  const failing = deferred();
  let count = 0;
  const run = coalesce(() => ((count += 1) === 1 ? failing.promise : Promise.resolve()));

  const first = run();
  const second = run();
  failing.reject(new Error('database away'));

  await expect(first).rejects.toThrow('database away');
  await expect(second).resolves.toBeUndefined();
});
