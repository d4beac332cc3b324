import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONSUMERS, PLAN_VARIABLE } from '../src';
import { QUEUE_BINDINGS } from '@switchboard/contracts';

const ROOT = join(__dirname, '../../../..');
const HERE = 'deploy/proof/crash';

/** Folders of packages whose code runs in an installation. */
const production = ['libs', 'services', 'deploy'].flatMap(group =>
  readdirSync(join(ROOT, group), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => `${group}/${name}`),
);

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => /\.([cm]?[jt]s|json|ya?ml)$|Dockerfile$/.test(file));

const mentions = (file: string, ...words: string[]): boolean => {
  const text = readFileSync(file, 'utf8');
  return words.some(word => text.includes(word));
};

test('no other package knows of the preload or reads its variable', () => {
  const files = production.flatMap(filesIn).filter(file => !file.startsWith(join(ROOT, HERE, '/')));
  expect(files.length).toBeGreaterThan(500);
  // The generator, which is in no image, writes the suites of this folder.
  const places = (file: string) => (file.startsWith(join(ROOT, 'deploy/tools/')) ? [] : ['deploy/proof/crash']);
  const guilty = files.filter(file => mentions(file, PLAN_VARIABLE, '@switchboard/crash', ...places(file)));
  // The test of the commands asks for its --help.
  expect(guilty).toEqual([join(ROOT, 'deploy/proof/e2e/test/commands.e2e.ts')]);
});

test('the image is built without it', () => {
  const dockerfile = readFileSync(join(ROOT, 'deploy/docker/Dockerfile'), 'utf8');
  expect(dockerfile).toMatch(/rm -rf [^&]*\bdeploy\/proof\b/);
  expect(filesIn('k8s').filter(file => mentions(file, PLAN_VARIABLE, 'NODE_OPTIONS', '--require'))).toEqual([]);
  expect(mentions(join(ROOT, 'docker-compose.yml'), PLAN_VARIABLE, 'NODE_OPTIONS', '--require')).toBe(false);
});

test('every queue of the topology has scenarios, for every type of event that it is bound to', () => {
  for (const [queue, types] of Object.entries(QUEUE_BINDINGS)) {
    const names =
      CONSUMERS.find(consumer => (consumer.queue ?? consumer.service) === queue)?.scenarios.map(({ name }) => name) ??
      [];
    const without = types.filter(type => !names.some(name => name.startsWith(type === '#' ? 'any event' : type)));
    expect([queue, without]).toEqual([queue, []]);
  }
});

test('every consumer passes the steps at which work is lost or done twice if anything is', () => {
  const required = (service: string, ...steps: RegExp[]) => {
    const labels = CONSUMERS.find(consumer => consumer.service === service)?.scenarios.flatMap(one => one.mustPass);
    for (const step of steps)
      expect([service, labels?.find(label => step.test(label))]).toEqual([service, expect.anything()]);
  };
  const write = [/^after (findAndModify|insert) /];
  const outbox = [/^after publish /, /^before update \w+ \$pull outbox/];
  required('gateway', /^receive$/, ...write, ...outbox, /^before answer$/);
  required('classifier', /^receive$/, ...write, ...outbox, /^before ack$/);
  required(
    'notifier',
    /^receive$/,
    ...write,
    ...outbox,
    /^after SMTP accept$/,
    /^before findAndModify/,
    /^before ack$/,
  );
  const reservation = [/^after update agents \$push held$/, /^before findAndModify tickets .*decisionIds/];
  required('router', /^receive$/, ...write, ...outbox, ...reservation, /^before ack$/);
  required('audit', /^receive$/, ...write, /^before ack$/);
});
