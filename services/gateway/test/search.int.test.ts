import fc from 'fast-check';
import { newId } from '@switchboard/kernel';
import { ticketsCollection } from '@switchboard/persistence';
import { aTicket } from '@switchboard/testing';
import { Desk } from './support/gateway';
import type { Client } from './support/client';

let desk: Desk;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  nia = await desk.person('agent');
}, 60_000);
afterAll(() => desk.close());

/** Numbers of the tickets that a search finds. */
async function search(q: string, who: Client = nia, more = ''): Promise<string[]> {
  const { status, json } = await who.get(`/api/v1/tickets?q=${encodeURIComponent(q)}${more}`);
  expect({ q, status, json }).toMatchObject({ status: 200 });
  return json['items'].map(({ number }: { number: string }) => number);
}

/** Letters only, so that no other word begins like it. */
const aWord = () =>
  newId()
    .replaceAll('-', '')
    .replace(/\d/g, digit => String.fromCharCode(103 + Number(digit)));

test('a number is found as mails show it', async () => {
  const { number } = await nia.openTicket({ title: 'VPN drops' });
  await nia.openTicket({ title: 'VPN drops too' });
  const forms = [
    number,
    `[${number}]`,
    `#${number}`,
    `Re: [${number}] vpn`,
    ` ${number}`,
    `${number} `,
    `\t${number}\n`,
  ];
  const further = [number.toLowerCase(), `AW: Fwd: [${number}] another title`, number.replaceAll('-', '\u2011')];
  for (const q of [...forms, ...further]) expect({ q, found: await search(q) }).toEqual({ q, found: [number] });
  for (const q of [number.slice(4), number.slice(-6), number.replaceAll('-', ''), number.toLowerCase().slice(-6)])
    expect({ q, found: await search(q) }).toEqual({ q, found: [number] });
});

test('a ticket is got by its number in lower case and with blanks around it', async () => {
  const { number, id } = await nia.openTicket();
  for (const form of [number, number.toLowerCase(), `%20${number}`, `%23${number}`]) {
    const { status, json } = await nia.get(`/api/v1/tickets/${form}`);
    expect({ form, status, id: json['id'] }).toEqual({ form, status: 200, id });
  }
  expect((await nia.patch(`/api/v1/tickets/${number.toLowerCase()}`, { tags: ['x'] })).status).toBe(200);
  expect((await nia.get(`/api/v1/tickets/${number.toLowerCase()}/history`)).status).toBe(200);
});

test('words are found by prefix, in any order, however they are written, in every text of the ticket', async () => {
  const [one, two] = [aWord(), aWord()];
  const rita = await desk.requester(`Zoë Straße-${one}`);
  const { number } = await rita.openTicket({ title: `Café ${two}`, description: `first\nﬁle 0x80070005,\r\nＶＰＮ` });
  for (const q of [
    two,
    two.toUpperCase(),
    two.slice(0, 20),
    'cafe',
    'FILE',
    'vpn',
    '80070005',
    'zoe strasse',
    one,
    rita.email,
  ])
    expect({ q, found: await search(`${q} ${two}`) }).toEqual({ q, found: [number] });
  expect(await search(`${two} ${aWord()}`)).toEqual([]);
  expect(await search('.*')).toEqual([]);
});

test('a changed text is found by its new words and no longer by the old ones', async () => {
  const [old, since] = [aWord(), aWord()];
  const { number } = await nia.openTicket({ title: old, description: 'stays' });
  expect((await nia.patch(`/api/v1/tickets/${number}`, { title: since })).status).toBe(200);
  expect(await search(since)).toEqual([number]);
  expect(await search(`${since} stays`)).toEqual([number]);
  expect(await search(old)).toEqual([]);
});

test('a requester finds own tickets only', async () => {
  const word = aWord();
  const [rita, omar] = [await desk.requester(), await desk.requester()];
  const { number } = await rita.openTicket({ title: word });
  expect(await search(word, rita)).toEqual([number]);
  expect(await search(number, omar)).toEqual([]);
  expect(await search(word, omar)).toEqual([]);
});

test('a search goes with filters, totals and pages that do not repeat', async () => {
  const word = aWord();
  const model = desk.system.database.model(ticketsCollection);
  const numbers: string[] = [];
  for (let i = 0; i < 7; i += 1)
    numbers.push((await nia.openTicket({ title: `${word} ${i}`, priority: 'high' })).number);
  await nia.openTicket({ title: word, priority: 'low' });
  await model.updateMany({ number: { $in: numbers } }, { createdAt: new Date() });
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const path = `/api/v1/tickets?q=${word}&priority=high&limit=2&total=true`;
    const { json } = await nia.get(`${path}${cursor && `&cursor=${cursor}`}`);
    expect(json['total']).toBe(7);
    seen.push(...json['items'].map(({ number }: { number: string }) => number));
    cursor = json['nextCursor'];
  }
  expect([...seen].sort()).toEqual([...numbers].sort());
});

test('filters take a value as people write it', async () => {
  const tag = aWord();
  const { number } = await nia.openTicket({
    tags: [`  ${tag.toUpperCase()} x`],
    category: 'network',
    subcategory: 'vpn',
  });
  const forms = [`${tag} x`, `${tag.toUpperCase()} X`, ` ${tag}  x `].map(form => `tag=${encodeURIComponent(form)}`);
  for (const query of [...forms, `tag=${tag}%20X&category=Network&subcategory=%20VPN`]) {
    const { json } = await nia.get(`/api/v1/tickets?${query}`);
    expect({ query, found: json['items'].map((item: { number: string }) => item.number) }).toEqual({
      query,
      found: [number],
    });
  }
});

test('people are found by words of name and address, and by team and skill as people write them', async () => {
  const word = aWord();
  const body = { email: `${word}.ngo@example.com`, name: `Émile ${word}`, role: 'agent', teams: [`${word}  East`] };
  await desk.admin.post('/api/v1/users', { ...body, skills: [{ name: word, level: 3 }] });
  const found = async (query: string) => (await desk.admin.get(`/api/v1/users?${query}`)).json['items'].length;
  for (const q of [
    word,
    `${word.toUpperCase()} emile`,
    `${word.slice(0, 20)} EMI`,
    body.email,
    `<${body.email}>`,
    `ngo ${word}`,
  ])
    expect({ q, found: await found(`q=${encodeURIComponent(q)}`) }).toEqual({ q, found: 1 });
  expect(await found(`q=${word}%20nobody`)).toBe(0);
  expect(await found(`team=${word}%20East`)).toBe(1);
  expect(await found(`skill=${word.toUpperCase()}`)).toBe(1);
});

test('a renamed person is found by the new name', async () => {
  const [old, since] = [aWord(), aWord()];
  const rita = await desk.requester(old);
  await rita.patch('/api/v1/auth/me', { name: since });
  const found = async (q: string) => (await desk.admin.get(`/api/v1/users?q=${q}`)).json['items'].length;
  expect([await found(since), await found(old)]).toEqual([1, 0]);
});

test.each(['tickets', 'users'])(
  'a search of %s for control characters alone is refused by name, others pass over them',
  async list => {
    for (const q of ['%00', 'a%00b', '%01', '%1F', '%7F', '%C2%85']) {
      const { status, json } = await desk.admin.get(`/api/v1/${list}?q=${q}`);
      expect({ q, status, json }).toMatchObject({ status: 400, json: { errors: [{ path: '/q' }] } });
    }
    for (const q of ['a%01b', 'vpn%0D%0Adrops%09'])
      expect((await desk.admin.get(`/api/v1/${list}?q=${q}`)).status).toBe(200);
  },
);

test('whatever is searched for, the answer is a list or a refusal that names it', async () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string(),
    fc.constantFrom('\\', '^$', '[', '(?', '😀', '　'),
  );
  await fc.assert(
    fc.asyncProperty(odd, fc.constantFrom('tickets', 'users'), async (q, list) => {
      const { status, json } = await desk.admin.get(`/api/v1/${list}?q=${encodeURIComponent(q)}`);
      if (status !== 400) expect({ q, status }).toEqual({ q, status: 200 });
      else expect(json['errors'].map(({ path }: { path: string }) => path)).toEqual(['/q']);
    }),
    { numRuns: 200 },
  );
});

test('words of an accepted ticket, in any order and form, find it', async () => {
  const sentence = fc.array(
    // A minus before a word leaves out what has it.
    fc
      .string({ unit: fc.constantFrom(...'abzäßéøжёΣπ漢字かパ한กी0189-.@_/'), minLength: 1, maxLength: 12 })
      .filter(word => !word.startsWith('-')),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  const forms = [
    (w: string) => w,
    (w: string) => w.toUpperCase(),
    (w: string) => w.normalize('NFD'),
    (w: string) => w.normalize('NFKC'),
  ];
  await fc.assert(
    fc.asyncProperty(sentence, fc.infiniteStream(fc.nat()), fc.boolean(), async (words, choices, inTitle) => {
      const mark = aWord();
      const text = words.join('\n');
      const { number } = await nia.openTicket({ title: inTitle ? `${mark} ${text}` : mark, description: `x ${text}` });
      const some = [...choices.take(3)].map(n => forms[n % 4]?.(words[n % words.length] as string));
      expect(await search([...some, mark].join(' '))).toEqual([number]);
      expect(await search([...some, `${mark}x`].join(' '))).toEqual([]);
    }),
    { numRuns: 50, endOnFailure: true },
  );
}, 60_000);

test('tickets of earlier versions are found as they stand', async () => {
  const word = aWord();
  const old = aTicket({ title: `Printer (3rd floor) ${word}` });
  await desk.system.database.model(ticketsCollection).create(old);
  const { number } = await nia.openTicket({ title: word });
  expect((await search(word)).sort()).toEqual([old.number, number].sort());
  expect(await search(`FLOOR ${word}`)).toEqual([old.number]);
  expect(await search(`[${old.number}]`)).toEqual([old.number]);
});
