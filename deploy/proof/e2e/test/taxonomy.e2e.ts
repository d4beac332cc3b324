import { randomBytes } from 'node:crypto';
import { QUEUE_BINDINGS } from '@switchboard/contracts';
import { deleteNamespace } from '@switchboard/messaging';
import { eventually, freePort, SmtpSink, withDatabase } from '@switchboard/testing';
import { Client, Program } from '../src';

const amqpUrl = process.env['AMQP_URL'];
const withBroker = amqpUrl ? describe : describe.skip;
if (!amqpUrl) process.stdout.write('taxonomy over processes: left out, AMQP_URL names no RabbitMQ\n');

/**
 * The design gives well under two seconds: each process watches `taxonomy.changed` and reads the taxonomy anew when it hears one; the
 * relay of the gateway publishes it right behind the write. One that missed it looks at the version every five seconds. The bound is no
 * measure of speed; it only tells "follows" from "does not".
 */
const BOUND = { timeoutMs: 10_000, everyMs: 20 };

withBroker('an admin changes a category, and every process works by it', () => {
  let launcher: Program;
  let smtp: SmtpSink;
  let admin: Client;
  let other: Client;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    smtp = await SmtpSink.start();
    const port = await freePort();
    const account = { email: 'admin@example.com', password: randomBytes(12).toString('hex') };
    env = {
      AMQP_URL: amqpUrl,
      AMQP_NAMESPACE: `e2e-${randomBytes(4).toString('hex')}`,
      MONGODB_URI: withDatabase(process.env['MONGODB_URI'] ?? '', `e2e_${randomBytes(6).toString('hex')}`),
      SMTP_URL: smtp.url,
      ADMIN_EMAIL: account.email,
      ADMIN_PASSWORD: account.password,
      PORT: String(port),
      OPS_PORT: String(20_000 + Math.floor(Math.random() * 10_000)),
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'warn',
      GATEWAYS: '2',
    };
    launcher = Program.run('deploy/distributed/dist/main.js', [], env);
    await launcher.says(/Switchboard is ready/);
    admin = await new Client(`http://127.0.0.1:${port}`).login(account.email, account.password);
    other = new Client(`http://127.0.0.1:${port + 1}`, admin.token);
  }, 120_000);

  afterAll(async () => {
    await launcher?.stop();
    await smtp?.stop();
    await deleteNamespace({
      url: amqpUrl ?? '',
      namespace: String(env['AMQP_NAMESPACE']),
      queues: Object.keys(QUEUE_BINDINGS),
    });
  }, 60_000);

  const text = { title: 'Printer on floor 2 jams', description: 'The big printer jams on every second page.' };
  const suggested = () => admin.ok<{ category: string; skills: string[] }>('POST', '/tickets/classify', text);
  const person = (team: string, level: number) =>
    admin.ok<{ id: string }>('POST', '/users', {
      ...{ email: `${team}@example.com`, name: team, role: 'agent', password: randomBytes(12).toString('hex') },
      ...{ teams: [team], skills: [{ name: 'printer', level }], capacity: 50, availability: 'online' },
    });
  const routed = async () => {
    const { id } = await admin.ok<{ id: string }>('POST', '/tickets', { ...text, category: 'hardware' });
    return admin.ticketWhere(id, one => one.assignment.state === 'assigned');
  };

  test('the classifier names its skills, the router gives it to its team, the other gateway knows what is valid', async () => {
    const [better, labs] = [await person('workplace', 5), await person('labs', 1)];
    expect((await suggested()).skills).toContain('printer');
    expect((await routed()).assignee?.id).toBe(better.id);
    const { subcategories } = await admin.ok<{ subcategories: { key: string; label: string; skills: string[] }[] }>(
      'GET',
      '/categories/hardware',
    );
    const seconds: Record<string, string> = {};
    const changedAt = Date.now();
    await admin.ok('PATCH', '/categories/hardware', {
      defaultTeam: 'labs',
      skills: ['laser_optics'],
      subcategories: [
        ...subcategories.map(({ key, label }) => ({ key, label, skills: key === 'printer' ? ['laser_optics'] : [] })),
        { key: 'plotter', label: 'Plotter' },
      ],
    });
    const follows = async (who: string, check: () => Promise<boolean>) => {
      await eventually(check, BOUND);
      seconds[who] = ((Date.now() - changedAt) / 1_000).toFixed(2);
    };
    await Promise.all([
      follows('gateway', async () => {
        const plotter = { ...text, category: 'hardware', subcategory: 'plotter' };
        return (await other.send('POST', '/tickets', plotter)).status === 201;
      }),
      follows('classifier', async () => (await suggested()).skills.includes('laser_optics')),
      follows('router', async () => (await routed()).assignee?.id === labs.id),
    ]);
    process.stdout.write(`taxonomy followed after (s): ${JSON.stringify(seconds)}\n`);
  }, 90_000);
});
