import { parseOptions } from './options';

const broker = { AMQP_URL: 'amqp://127.0.0.1' };

test('defaults follow what the environment gives', () => {
  expect(parseOptions([], {})).toMatchObject({ tickets: 2_000, broker: 'own', store: 'own', keep: false });
  expect(parseOptions([], { ...broker, MONGODB_URI: 'mongodb://h/' })).toMatchObject({
    broker: 'given',
    store: 'given',
  });
  expect(parseOptions(['--broker', 'own'], broker)).toMatchObject({ broker: 'own', amqpUrl: undefined });
  expect(parseOptions(['--help'], {})).toBeNull();
});

test.each([
  [['--tickets', '0'], /--tickets must be a whole number from 1/],
  [['--tickets', '1.5'], /--tickets/],
  [['--rate', 'fast'], /--rate must be a number/],
  [['--seed', '-1'], /--seed|ambiguous/],
  [['--faults', 'kill,flood'], /--faults: there is no "flood"; there are kill,/],
  [['--broker', 'mine'], /--broker must be own or given/],
  [['--broker', 'given'], /AMQP_URL/],
  [['--store', 'given'], /MONGODB_URI/],
  [['--unknown'], /--unknown.*--help/],
])('%j is refused with a sentence', (argv, message) => {
  expect(() => parseOptions(argv, {})).toThrow(message);
});
