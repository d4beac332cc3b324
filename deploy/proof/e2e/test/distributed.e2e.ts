import { randomBytes } from 'node:crypto';
import { QUEUE_BINDINGS } from '@switchboard/contracts';
import { deleteNamespace } from '@switchboard/messaging';
import {
  aGeminiAnswer,
  eventually,
  freePort,
  geminiAnswers,
  GeminiStub,
  SmtpSink,
  withDatabase,
} from '@switchboard/testing';
import { Client, Program } from '../src';

const amqpUrl = process.env['AMQP_URL'];
const withBroker = amqpUrl ? describe : describe.skip;
if (!amqpUrl) process.stdout.write('distributed shape: left out, AMQP_URL names no RabbitMQ\n');

withBroker('one process per service, over RabbitMQ', () => {
  let launcher: Program;
  let smtp: SmtpSink;
  let gemini: GeminiStub;
  let port: number;
  let admin: Client;
  let env: NodeJS.ProcessEnv;
  const password = randomBytes(12).toString('hex');

  beforeAll(async () => {
    smtp = await SmtpSink.start();
    const printer = aGeminiAnswer({ category: 'hardware', subcategory: 'printer', skills: ['printer', 'hardware'] });
    const network = aGeminiAnswer({ category: 'network', subcategory: 'vpn', skills: ['vpn', 'networking'] });
    gemini = await GeminiStub.start({ behaviour: geminiAnswers(text => (/printer/i.test(text) ? printer : network)) });
    port = await freePort();
    env = {
      AMQP_URL: amqpUrl,
      AMQP_NAMESPACE: `e2e-${randomBytes(4).toString('hex')}`,
      MONGODB_URI: withDatabase(process.env['MONGODB_URI'] ?? '', `e2e_${randomBytes(6).toString('hex')}`),
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Switchboard <desk@switchboard.example>',
      GEMINI_API_KEY: 'stub',
      GEMINI_BASE_URL: gemini.url,
      ADMIN_EMAIL: 'admin@example.com',
      ADMIN_PASSWORD: password,
      PORT: String(port),
      OPS_PORT: String(20_000 + Math.floor(Math.random() * 10_000)),
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'warn',
      ROUTERS: '2',
      NOTIFIERS: '2',
      AUDITS: '2',
    };
    launcher = Program.run('deploy/distributed/dist/main.js', [], env);
    await launcher.says(/Switchboard is ready/);
    admin = await new Client(`http://127.0.0.1:${port}`).login('admin@example.com', password);
  }, 90_000);

  afterAll(async () => {
    const code = await launcher?.stop();
    await smtp?.stop();
    await gemini?.stop();
    await deleteNamespace({
      url: amqpUrl ?? '',
      namespace: String(env['AMQP_NAMESPACE']),
      queues: Object.keys(QUEUE_BINDINGS),
    });
    expect(code).toBe(0);
  }, 60_000);

  test('every ticket is classified, assigned within capacity, mailed once and audited once', async () => {
    const agents = [
      await admin.addAgent({ vpn: 5, network: 4 }, 10, 'Nia'),
      await admin.addAgent({ vpn: 3, network: 3 }, 10, 'Sven'),
    ];
    const requester = await new Client(admin.url).signUp();
    const send = (index: number) =>
      requester.ok<{ id: string }>('POST', '/tickets', {
        title: `VPN drops (${index})`,
        description: 'My VPN connection drops every hour.',
      });
    const ids = (await Promise.all(Array.from({ length: 20 }, (_, index) => send(index)))).map(({ id }) => id);

    const load = new Map<string, number>();
    for (const id of ids) {
      const ticket = await admin.ticketWhere(id, one => one.assignment.state === 'assigned', 60_000);
      expect(ticket.classification).toMatchObject({ state: 'done', source: 'gemini' });
      load.set(ticket.assignee?.id ?? '', (load.get(ticket.assignee?.id ?? '') ?? 0) + 1);
    }
    for (const agent of agents) expect(load.get(agent.id) ?? 0).toBeLessThanOrEqual(10);

    for (const id of ids) {
      const history = await admin.historyWith(
        id,
        ['ticket.created', 'ticket.classified', 'ticket.assigned', 'notification.sent'],
        60_000,
      );
      expect(history.filter(entry => entry.type === 'ticket.assigned')).toHaveLength(1);
    }
    const assignments = () =>
      smtp.messages.filter(mail => agents.some(agent => mail.to.includes(agent.email)) && /TKT-/.test(mail.subject));
    for (const id of ids) {
      const { number } = await admin.ticketWhere(id, () => true);
      const mailed = () => assignments().filter(mail => mail.subject.includes(number)).length;
      await eventually(() => mailed() > 0, { timeoutMs: 60_000 });
    }
    expect(assignments()).toHaveLength(ids.length);
    expect(new Set(smtp.messages.map(mail => mail.messageId)).size).toBe(smtp.messages.length);

    const verify = Program.run('services/audit/dist/commands/verify-cli.js', ['--json'], {
      MONGODB_URI: env['MONGODB_URI'],
    });
    expect(await verify.exit()).toBe(0);
  }, 120_000);

  test('a person who finishes a ticket frees room for one that waits', async () => {
    const only = await admin.addAgent({ printer: 5, hardware: 5 }, 1, 'Petra Printer');
    const requester = await new Client(admin.url).signUp();
    const body = { title: 'Printer jams', description: 'The printer on floor 2 jams on every page.' };
    const first = await requester.ok<{ id: string }>('POST', '/tickets', body);
    await admin.ticketWhere(first.id, one => one.assignee?.id === only.id);
    const second = await requester.ok<{ id: string }>('POST', '/tickets', body);
    await admin.ticketWhere(second.id, one => one.assignment.state === 'waiting' && one.assignment.at !== null);
    await admin.ok('PATCH', `/tickets/${first.id}`, { status: 'resolved', resolution: 'Removed the paper.' });
    const moved = await admin.ticketWhere(second.id, one => one.assignment.state === 'assigned');
    expect(moved.assignee?.id).toBe(only.id);
  }, 60_000);

  test('a suggestion is answered through the bus', async () => {
    const suggestion = await admin.ok<{ category: string; source: string }>('POST', '/tickets/classify', {
      description: 'The VPN client can not connect since the update.',
    });
    expect(suggestion.source).toBe('gemini');
  });
});

test('a missing setting stops the start with a sentence that names the key', async () => {
  const program = Program.run('services/router/dist/main.js', [], { AMQP_URL: 'amqp://127.0.0.1' });
  expect(await program.exit()).toBe(1);
  expect(program.output).toMatch(/^MONGODB_URI is required/m);
});
