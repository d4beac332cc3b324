import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { messagesCollection, ticketsCollection } from '@switchboard/persistence';
import { aMessage, aTicket } from '@switchboard/testing';
import { vocabularyRounds } from '../src/search/adapters/tend-vocabulary';
import { Vocabulary } from '../src/search/adapters/vocabulary';
import { vocabularyCollection } from '../src/search/adapters/vocabulary-collection';
import { Desk } from './support/gateway';
import type { Client } from './support/client';

let desk: Desk;
let nia: Client;
let rita: Client;
beforeAll(async () => {
  desk = await Desk.open();
  nia = await desk.person('agent');
  rita = await desk.requester();
}, 60_000);
afterAll(() => desk.close());

async function search(q: string, who: Client, more = ''): Promise<string[]> {
  const { status, json } = await who.get(`/api/v1/tickets?q=${encodeURIComponent(q)}${more}`);
  expect({ q, status, json }).toMatchObject({ status: 200 });
  return json['items'].map(({ number }: { number: string }) => number);
}

/** Letters only, and no other word begins like it. */
const aWord = () => Array.from(randomBytes(20), byte => String.fromCharCode(97 + (byte % 26))).join('');

async function say(who: Client, ticket: { id: string }, body: string, internal = false): Promise<{ id: string }> {
  const { status, json } = await who.post(`/api/v1/tickets/${ticket.id}/messages`, { body, internal });
  expect(status).toBe(201);
  return json;
}

test('a ticket is found by what is said on it, together with its own words, as soon as it is said', async () => {
  const [title, said] = [aWord(), aWord()];
  const ticket = await rita.openTicket({ title });
  await say(nia, ticket, `Please **restart** the \`${said}\`.`);
  for (const who of [rita, nia]) {
    expect(await search(said, who)).toEqual([ticket.number]);
    expect(await search(`${title} ${said.slice(0, 10).toUpperCase()}`, who)).toEqual([ticket.number]);
  }
  expect((await rita.patch(`/api/v1/tickets/${ticket.id}`, { title: `${title} again` })).status).toBe(200);
  expect(await search(`${said} again`, rita)).toEqual([ticket.number]);
});

test('an edited message is found by its new words and no longer by the old ones', async () => {
  const [old, since] = [aWord(), aWord()];
  const ticket = await rita.openTicket();
  const { id } = await say(rita, ticket, old);
  expect((await rita.patch(`/api/v1/tickets/${ticket.id}/messages/${id}`, { body: since })).status).toBe(200);
  expect([await search(old, nia), await search(since, nia)]).toEqual([[], [ticket.number]]);
});

test('no search of a requester finds, counts, leaves out or forgives by words of notes', async () => {
  const [title, secret] = [aWord(), aWord()];
  const ticket = await rita.openTicket({ title });
  await say(nia, ticket, `${secret} is the one`, true);
  expect(await search(secret, nia)).toEqual([ticket.number]);
  expect(await search(`"${secret} is the"`, nia)).toEqual([ticket.number]);
  const slip = secret.replace(/.$/, '0').replace('0', secret.endsWith('a') ? 'b' : 'a');
  const asks = [
    secret,
    secret.slice(0, 8),
    `${title} ${secret}`,
    `"${secret} is the"`,
    slip,
    `${secret}!`,
    `${secret}*`,
  ];
  for (const q of asks) {
    const { json } = await rita.get(`/api/v1/tickets?q=${encodeURIComponent(q)}&total=true`);
    expect({ q, ...json }).toEqual({ q, items: [], nextCursor: null, total: 0 });
    const stats = await rita.get(`/api/v1/tickets/stats?q=${encodeURIComponent(q)}`);
    expect({ q, total: stats.json.total }).toEqual({ q, total: 0 });
  }
  expect(await search(`${title} -${secret}`, rita)).toEqual([ticket.number]);
  expect(await search(`${title} -${secret}`, nia)).toEqual([]);
  // A word that is in a reply too is found by everybody.
  await say(nia, ticket, secret);
  expect(await search(secret, rita)).toEqual([ticket.number]);
});

test('phrases are found in their order, in titles, texts and messages', async () => {
  const [a, b, c] = [aWord(), aWord(), aWord()];
  const one = await rita.openTicket({ title: `${a} ${b}` });
  const two = await rita.openTicket({ title: `${b} ${a}`, description: `so: ${a}, ${c.toUpperCase()} – ${b}` });
  await say(rita, two, `x ${c}\n${a} y`);
  expect(await search(`"${a} ${b}"`, nia)).toEqual([one.number]);
  expect((await search(`${a} ${b}`, nia)).sort()).toEqual([one.number, two.number].sort());
  expect(await search(`"${a} ${c} ${b}"`, nia)).toEqual([two.number]);
  expect(await search(`“${c} ${a}”`, rita)).toEqual([two.number]);
  expect(await search(`"${c} ${a.slice(0, -1)}"`, rita)).toEqual([]);
  expect(await search(`${a} -${c}`, rita)).toEqual([one.number]);
});

test('one wrong letter is forgiven, in the words of tickets and of messages; two are not', async () => {
  const ticket = await rita.openTicket({ title: `Projector ${aWord()}` });
  await say(rita, ticket, 'The kaleidoscope flickers.');
  const slips = ['projectr', 'projecttor', 'projectar', 'rpojector', 'kaleidoscop3'.replace('3', 'a'), 'kaleidsocope'];
  for (const q of slips) expect({ q, found: await search(q, rita) }).toEqual({ q, found: [ticket.number] });
  for (const q of ['prjectr', 'kleidoscopa']) expect({ q, found: await search(q, rita) }).toEqual({ q, found: [] });
  // What others have is no reason to take a word as it stands.
  const omar = await desk.requester();
  await omar.openTicket({ title: 'projectar' });
  expect(await search('projectar', rita)).toEqual([ticket.number]);
});

test('a misspelt term of IT is found as it is meant', async () => {
  const word = aWord();
  const { number } = await rita.openTicket({ title: word, description: 'The pritner does not print.' });
  expect(await search(`${word} printer`, rita)).toEqual([number]);
});

test('pages of a forgiving search stay what they were when the very word turns up', async () => {
  const tag = aWord();
  const numbers: string[] = [];
  for (let i = 0; i < 5; i += 1) numbers.unshift((await rita.openTicket({ title: `Telescope ${tag}` })).number);
  const first = await rita.get(`/api/v1/tickets?q=telescape&limit=2`);
  await rita.openTicket({ title: 'telescape' });
  const cursor = first.json['nextCursor'];
  const rest = await rita.get(`/api/v1/tickets?q=telescape&limit=10&cursor=${cursor}`);
  const seen = [...first.json['items'], ...rest.json['items']].map(({ number }: { number: string }) => number);
  expect(seen).toEqual(numbers);
});

test('messages that were written past the gateway are found once the words are made, and nothing of it changes the version', async () => {
  const [said, noted] = [aWord(), aWord()];
  const old = aTicket({ requester: { id: rita.id, name: 'Rita', email: rita.email } });
  const { database } = desk.system;
  await database
    .model(messagesCollection)
    .insertMany([
      aMessage({ ticketId: old._id, body: said }),
      aMessage({ ticketId: old._id, body: noted, internal: true }),
    ]);
  await database.model(ticketsCollection).create(old);
  await say(nia, { id: old._id }, 'and more', true);
  expect([await search(said, rita), await search(noted, rita), await search(noted, nia)]).toEqual([
    [old.number],
    [],
    [old.number],
  ]);
  expect((await nia.get(`/api/v1/tickets/${old._id}`)).json).toMatchObject({ version: 1 });
});

test('many messages and changes at once leave every word findable', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('note', 'reply', 'title'), { minLength: 2, maxLength: 8 }),
      async acts => {
        const ticket = await rita.openTicket({ title: 'first' });
        const words = await Promise.all(
          acts.map(async (act, i) => {
            const word = aWord();
            if (act === 'title') await nia.patch(`/api/v1/tickets/${ticket.id}`, { tags: [word], title: `t${i}` });
            else await say(nia, ticket, word, act === 'note');
            return act === 'title' ? ticket.number : word;
          }),
        );
        for (const word of words) expect(await search(word, nia)).toEqual([ticket.number]);
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
});

test('the vocabulary forgets what no ticket has, and takes up what it missed', async () => {
  const { database } = desk.system;
  const words = database.model(vocabularyCollection);
  const [gone, missed] = [aWord(), aWord()];
  const { number } = await rita.openTicket({ title: missed });
  await words.deleteMany({ _id: missed });
  await words.create({ _id: gone, patterns: [] });
  const round = vocabularyRounds(database.model(ticketsCollection), new Vocabulary(words));
  for (let i = 0; i < 5; i += 1) await round();
  expect([await words.exists({ _id: gone }), (await words.exists({ _id: missed })) !== null]).toEqual([null, true]);
  expect(await search(`${missed.slice(0, -1)}${missed.endsWith('a') ? 'b' : 'a'}`, rita)).toEqual([number]);
});
