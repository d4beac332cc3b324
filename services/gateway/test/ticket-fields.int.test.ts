import type { AnyEvent } from '@switchboard/contracts';
import { eventually } from '@switchboard/testing';
import type { Client, Json } from './support/client';
import { Desk } from './support/gateway';
import { LiveClient } from './support/live-client';

const path = '/api/v1/fields';
const tickets = '/api/v1/tickets';
let desk: Desk;
const heard: AnyEvent[] = [];
let rita: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  const { bus } = desk.system.platform('witness');
  const onEvery = async (event: AnyEvent) => void heard.push(event);
  bus.consume({ queue: 'witness', onEvery, concurrency: 1, timeoutMs: 5_000 });
  await bus.start();
  rita = await desk.requester();
  nia = await desk.person('agent');
  await desk.admin.post('/api/v1/categories', { label: 'Facilities', subcategories: [{ label: 'Parking' }] });
  for (const field of [
    {
      label: 'Building',
      type: 'choice',
      categories: ['facilities'],
      required: true,
      choices: [{ label: 'North' }, { label: 'South' }],
    },
    { label: 'Seats', type: 'number', min: 1, max: 50 },
    { label: 'Needed on', type: 'date' },
    { label: 'Contact', type: 'person' },
    { label: '=Cost centre', key: 'cost_centre', type: 'text', visibleTo: 'agents', maxLength: 10 },
  ]) {
    const { status, json } = await desk.admin.post(path, field);
    if (status !== 201) throw new Error(JSON.stringify(json));
  }
}, 60_000);
afterAll(() => desk.close());

const problem = ({ status, json }: { status: number; json: Json }) => [status, json.code, json.errors?.[0]?.path];
const text = { title: 'A desk', description: 'I need a desk.' };
const open = (who: Client, fields: unknown, more: object = {}) => who.post(tickets, { ...text, ...more, fields });
const inFacilities = { category: 'facilities' };

test('who fills in a form is told what is missing or wrong, each by its name', async () => {
  expect(problem(await rita.post(tickets, { ...text, ...inFacilities }))).toEqual([
    422,
    'field_required',
    '/fields/building',
  ]);
  const refused: [unknown, object, string, string][] = [
    [{ building: 'east' }, inFacilities, 'invalid_field_value', '/fields/building'],
    [{ nothing: 1 }, {}, 'unknown_field', '/fields/nothing'],
    [{ constructor: 'x' }, {}, 'unknown_field', '/fields/constructor'],
    [{ cost_centre: '1' }, {}, 'unknown_field', '/fields/cost_centre'],
    [{ building: 'north' }, { category: 'network' }, 'unknown_field', '/fields/building'],
    [{ seats: '4' }, {}, 'invalid_field_value', '/fields/seats'],
    [{ seats: 51 }, {}, 'invalid_field_value', '/fields/seats'],
    [{ needed_on: '2026-02-30' }, {}, 'invalid_field_value', '/fields/needed_on'],
    [{ contact: 'nobody' }, {}, 'invalid_field_value', '/fields/contact'],
  ];
  for (const [fields, more, code, at] of refused)
    expect(problem(await open(rita, fields, more))).toEqual([422, code, at]);
  expect(problem(await open(nia, { cost_centre: '12345678901' }))).toEqual([
    422,
    'invalid_field_value',
    '/fields/cost_centre',
  ]);
  expect((await open(rita, [])).status).toBe(400);
  expect((await open(rita, { seats: null })).status).toBe(400);
});

test('values are in answers, changed one by one, and in the trail; a required one stays', async () => {
  const fields = { building: 'north', seats: 4, needed_on: '2026-12-24', contact: nia.id };
  const { status, json } = await open(rita, fields, inFacilities);
  expect([status, json.fields]).toEqual([201, fields]);
  const own = `${tickets}/${json.id}`;
  const changed = await nia.patch(own, { fields: { seats: 5, contact: null, cost_centre: ' 4711 ' } });
  expect(changed.json.fields).toEqual({ building: 'north', seats: 5, needed_on: '2026-12-24', cost_centre: '4711' });
  expect(problem(await nia.patch(own, { fields: { building: null } }))).toEqual([
    422,
    'field_required',
    '/fields/building',
  ]);
  expect((await rita.patch(own, { fields: { seats: 6 } })).json.fields.seats).toBe(6);
  expect((await nia.patch(own, { fields: { seats: 6 } })).json.version).toBe(changed.json.version + 1);
  const told = await eventually(() => {
    const events = heard.filter(({ subject }) => subject === json.id);
    return events.length >= 3 && events;
  });
  expect(told[0]).toMatchObject({ type: 'ticket.created', data: { fields } });
  expect(told[1]).toMatchObject({
    type: 'ticket.updated',
    data: {
      changes: [
        { field: 'fields.seats', from: 4, to: 5 },
        { field: 'fields.contact', from: nia.id, to: null },
        { field: 'fields.cost_centre', from: null, to: '4711' },
      ],
    },
  });
});

test('what agents alone see reaches a requester by no road, also not after it was everybody’s', async () => {
  const { json: ticket } = await open(nia, { cost_centre: '4712', seats: 7 }, { onBehalfOf: rita.id });
  const own = `${tickets}/${ticket.id}`;
  const line = await LiveClient.open(desk.gateway.url, rita.token);
  await line.follow(ticket.id);
  await nia.patch(own, { fields: { cost_centre: '4713', seats: 8 } });
  const push = await line.next('ticket.updated');
  await line.end();
  expect(push.data.ticket.fields).toEqual({ seats: 8 });
  expect((await rita.get(own)).json.fields).toEqual({ seats: 8 });
  expect((await rita.get(tickets)).json.items[0].fields).toEqual({ seats: 8 });
  expect(problem(await rita.get(`${tickets}?field.cost_centre=4713`))).toEqual([
    400,
    'validation_failed',
    '/field.cost_centre',
  ]);
  expect((await rita.get(`${tickets}?q=4713`)).json.items).toEqual([]);
  expect((await rita.get(`${tickets}/export`)).json).not.toMatch(/4713|Cost centre/);
  expect((await rita.get(path)).json.items.map(({ key }: Json) => key)).not.toContain('cost_centre');
  expect((await rita.get(`${path}/cost_centre`)).status).toBe(404);
  expect(problem(await rita.patch(own, { fields: { cost_centre: 'x' } }))).toEqual([
    422,
    'unknown_field',
    '/fields/cost_centre',
  ]);
  await desk.admin.patch(`${path}/seats`, { visibleTo: 'agents' });
  expect((await rita.get(own)).json.fields).toEqual({});
  await desk.admin.patch(`${path}/seats`, { visibleTo: 'everybody' });
});

test('lists, numbers and files take fields as filters; files show them', async () => {
  const key = { 'idempotency-key': 'fields-filter' };
  const body = { ...text, ...inFacilities, fields: { building: 'south', seats: 12, contact: nia.id } };
  const { json: ticket } = await nia.post(tickets, body, key);
  await open(nia, { building: 'south', seats: 13 }, inFacilities);
  const found = async (query: string) => (await nia.get(`${tickets}?${query}`)).json.items.map(({ id }: Json) => id);
  expect(await found('field.building=SOUTH&field.seats=12')).toEqual([ticket.id]);
  expect(await found('field.building=south')).toHaveLength(2);
  expect(await found('field.seats=12&field.seats=13&category=facilities')).toHaveLength(2);
  expect(await found('field.contact=me&field.building=south')).toEqual([ticket.id]);
  expect(await found('field.building=nowhere')).toEqual([]);
  expect(problem(await nia.get(`${tickets}?field.seats=many`))).toEqual([400, 'validation_failed', '/field.seats']);
  expect(problem(await nia.get(`${tickets}?field.nothing=1`))).toEqual([400, 'validation_failed', '/field.nothing']);
  expect((await nia.get(`${tickets}?field=x`)).status).toBe(400);
  expect((await nia.get(`${tickets}/stats?field.building=south`)).json.total).toBe(2);
  const csv = (await nia.get(`${tickets}/export?field.seats=12`)).json as string;
  const [head = '', row = ''] = csv.trim().split('\r\n');
  expect(head).toMatch(/,Description,Building,Seats,Needed on,Contact,'=Cost centre$/);
  expect(row).toMatch(/,South,12,,Nia Network,$/);
  expect((await nia.get(`${tickets}/export?format=xlsx`)).status).toBe(200);
  await nia.patch(`${tickets}/${ticket.id}`, { fields: { seats: 14 } });
  expect(await found('field.seats=12')).toEqual([]);
  expect(await found('field.seats=14')).toEqual([ticket.id]);
});

test('a field is defined as its type allows; one that tickets have is retired and stays with them', async () => {
  const post = (body: object) => desk.admin.post(path, { label: 'X', ...body });
  expect(problem(await post({ type: 'choice' }))).toEqual([422, 'invalid_field', '/choices']);
  expect(problem(await post({ type: 'text', choices: [{ label: 'A' }] }))).toEqual([422, 'invalid_field', '/choices']);
  expect(problem(await post({ type: 'number', min: 2, max: 1 }))).toEqual([422, 'invalid_field', '/max']);
  expect(problem(await post({ type: 'text', categories: ['nothing'] }))).toEqual([
    422,
    'unknown_category',
    '/categories/0',
  ]);
  expect(problem(await post({ type: 'colour' }))).toEqual([400, 'validation_failed', '/type']);
  expect((await nia.post(path, { label: 'X', type: 'text' })).status).toBe(403);
  await post({ type: 'text', key: 'shelf' });
  const { json: ticket } = await open(rita, { shelf: 'B 12' });
  expect((await desk.admin.delete(`${path}/shelf`)).json).toMatchObject({ key: 'shelf', retired: true });
  expect(problem(await open(rita, { shelf: 'C' }))).toEqual([422, 'unknown_field', '/fields/shelf']);
  expect((await rita.patch(`${tickets}/${ticket.id}`, { fields: { shelf: 'C 1' } })).json.fields.shelf).toBe('C 1');
  await post({ type: 'text', key: 'unused' });
  expect((await desk.admin.delete(`${path}/unused`)).status).toBe(204);
});
