import { anatomyProblems } from './anatomy';

const SERVICE = [
  ...['main.ts', 'config.ts', 'config.test.ts', 'wire.ts', 'entry.ts', 'ports.ts', 'index.ts'],
  ...['handlers/ticket-created.ts', 'usecases/route.ts', 'domain/needs/skills.ts', 'adapters/mongo-tickets.ts'],
];
const moved = (from: string, to: string) => SERVICE.map(file => file.replace(from, to));

test('a service with all its parts is in order, with commands and without', () => {
  expect(anatomyProblems(SERVICE)).toEqual([]);
  expect(anatomyProblems([...SERVICE, 'commands/verify.ts'])).toEqual([]);
});

test('a service grouped by feature is in order, and so are parts that features share', () => {
  const features = ['accounts', 'tickets'].flatMap(feature => [
    `${feature}/routes/list.ts`,
    `${feature}/usecases/create.ts`,
    `${feature}/ports.ts`,
    `${feature}/wire.ts`,
  ]);
  const files = SERVICE.filter(file => !/^(ports|handlers|usecases)/.test(file));
  expect(anatomyProblems([...files, ...features])).toEqual([]);
});

test('names the file that is out of place', () => {
  expect(anatomyProblems([...SERVICE, 'loose.ts'])).toEqual(['loose.ts is out of place']);
  expect(anatomyProblems([...SERVICE, 'routing/drain.ts'])).toEqual(['routing/drain.ts is out of place']);
  expect(anatomyProblems([...SERVICE, 'tickets/usecases/a.ts', 'tickets/b.ts'])).toEqual([
    'tickets/usecases/a.ts is out of place',
    'tickets/b.ts is out of place',
  ]);
});

test('names what is missing', () => {
  expect(anatomyProblems(moved('entry.ts', 'wire.ts'))).toEqual(['entry is missing']);
  expect(anatomyProblems(moved('usecases/', 'domain/'))).toEqual(['usecases is missing']);
  expect(anatomyProblems(moved('handlers/', 'domain/'))).toEqual(['handlers or routes is missing']);
});
