import type { TicketDocument } from '@switchboard/persistence';
import { aTicket, eventually } from '@switchboard/testing';
import { HelpDesk, updated } from './help-desk';

const LONG_AGO = new Date(Date.now() - 3_600_000);

describe.each([
  ['with the model', {}],
  ['without a key', { GEMINI_API_KEY: '' }],
])('%s', (_name, env) => {
  let desk: HelpDesk;
  beforeEach(async () => void (desk = await HelpDesk.open({ CLASSIFY_OVERDUE_MS: '60000', ...env })));
  afterEach(() => desk.close());

  test('a ticket whose creation nobody was told of is classified, and the router hears of it', async () => {
    const { _id } = await desk.ticket({ createdAt: LONG_AGO });
    const ticket = await desk.classified(_id, 'done');
    expect(ticket.category).not.toBeNull();
    const [verdict] = await desk.verdicts(_id);
    expect(verdict).toMatchObject({ type: 'ticket.classified', sequence: 2, data: { category: ticket.category } });
  });

  test('more than fit into a round are all classified, oldest first, also closed ones', async () => {
    await desk.close();
    desk = await HelpDesk.open({ RECLASSIFY_BATCH: '1', ...env });
    const tickets = [3, 1, 2, 5, 4].map(hours =>
      aTicket({
        createdAt: new Date(Date.now() - hours * 3_600_000),
        status: hours === 3 ? 'closed' : 'open',
        description: `The VPN drops, ${hours} hours ago.`,
      }),
    );
    await desk.tickets.model.insertMany(tickets);
    for (const { _id } of tickets) await desk.classified(_id, 'done');
    const stored = await Promise.all(tickets.map(({ _id }) => desk.read(_id)));
    const classifiedAt = (ticket: TicketDocument) => ticket.classification.at?.getTime() ?? 0;
    const inOrder = stored.sort((a, b) => classifiedAt(a) - classifiedAt(b)).map(({ _id }) => _id);
    expect(inOrder).toEqual([3, 4, 0, 2, 1].map(index => tickets[index]?._id));
  });
});

describe('what is not overdue', () => {
  let desk: HelpDesk;
  beforeEach(async () => void (desk = await HelpDesk.open({ CLASSIFY_OVERDUE_MS: '60000' })));
  afterEach(() => desk.close());

  test('a young ticket is left to its event', async () => {
    const young = await desk.ticket();
    const old = await desk.ticket({ createdAt: LONG_AGO });
    await desk.classified(old._id, 'done');
    const next = await desk.ticket({ createdAt: LONG_AGO });
    await desk.classified(next._id, 'done');
    expect((await desk.read(young._id)).classification.state).toBe('pending');
  });

  test('an event that comes after all changes nothing', async () => {
    const ticket = await desk.ticket({ createdAt: LONG_AGO });
    await desk.classified(ticket._id, 'done');
    await desk.publish(updated(ticket._id, 'tags'));
    await desk.submit();
    await eventually(async () =>
      desk.heard.some(({ type, subject }) => type === 'ticket.updated' && subject === ticket._id),
    );
    expect(desk.verdictsSoFar(ticket._id)).toHaveLength(1);
  });

  test('a ticket whose classification would be refused does not hold up the others', async () => {
    // Its category stands for anything that is stored and breaks the event: from before it was checked, or put there by hand.
    const at = new Date();
    const bad = await desk.ticket({
      createdAt: new Date(LONG_AGO.getTime() - 1),
      category: 'x'.repeat(51),
      setByPerson: { category: { by: 'ada', at } },
    });
    const good = await desk.ticket({ createdAt: LONG_AGO });
    await desk.classified(good._id, 'done');
    expect((await desk.read(bad._id)).classification.state).toBe('pending');
  });
});
