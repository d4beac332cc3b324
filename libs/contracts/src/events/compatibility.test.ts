import { type TSchema, Type } from 'typebox';
import { incompatibilities } from './compatibility';

const strict = { additionalProperties: false };

const released = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 200 }),
    status: Type.Enum(['open', 'closed']),
    note: Type.Optional(Type.String()),
    tags: Type.Array(Type.String({ maxLength: 50 }), { maxItems: 20 }),
    team: Type.Union([Type.String(), Type.Null()]),
  },
  strict,
);
const { title, status, note, tags, team } = released.properties;
const with_ = (change: object) => Type.Object({ title, status, note, tags, team, ...change }, strict);

const judge = (current: TSchema) => incompatibilities(released, current);

test.each([
  ['nothing changed', released],
  ['an optional field more', with_({ colour: Type.Optional(Type.String()) })],
  ['a longer limit', with_({ title: Type.String({ minLength: 1, maxLength: 500 }) })],
  ['no upper limit any more', with_({ title: Type.String({ minLength: 1 }) })],
  ['more items, longer ones', with_({ tags: Type.Array(Type.String({ maxLength: 90 }), { maxItems: 99 }) })],
  ['another description', with_({ title: Type.String({ minLength: 1, maxLength: 200, description: 'new words' }) })],
  ['other order', Type.Object({ team, tags, note, status, title }, strict)],
])('%s: passes', (_name, current) => {
  expect(judge(current)).toEqual([]);
});

test.each([
  ['a field removed', Type.Object({ status, note, tags, team }, strict), '/title: was removed or renamed'],
  [
    'a required field more',
    with_({ colour: Type.String() }),
    '/colour: is new and must be optional; released events do not have it',
  ],
  [
    'a shorter limit',
    with_({ title: Type.String({ minLength: 1, maxLength: 100 }) }),
    '/title: maxLength was 200 and is 100; released events may exceed it',
  ],
  [
    'a limit where there was none',
    with_({ note: Type.Optional(Type.String({ maxLength: 10 })) }),
    '/note: maxLength was absent and is 10; released events may exceed it',
  ],
  [
    'another lower limit',
    with_({ title: Type.String({ minLength: 0, maxLength: 200 }) }),
    '/title: minLength was 1 and is 0',
  ],
  ['another type', with_({ title: Type.Integer() }), '/title: type was "string" and is "integer"'],
  [
    'a value more',
    with_({ status: Type.Enum(['open', 'closed', 'asleep']) }),
    '/status: released consumers refuse the new "asleep"',
  ],
  ['a value less', with_({ status: Type.Enum(['open']) }), '/status: released events may say "closed", now refused'],
  [
    'optional that became required',
    with_({ note: Type.String() }),
    '/note: became required, but released events may lack it',
  ],
  [
    'required that became optional',
    with_({ tags: Type.Optional(tags) }),
    '/tags: is no longer required, but released consumers rely on it',
  ],
  ['no null any more', with_({ team: Type.String() }), '/team: had 2 alternatives and has 0'],
  [
    'narrower items',
    with_({ tags: Type.Array(Type.String({ maxLength: 5 }), { maxItems: 20 }) }),
    '/tags/*: maxLength was 50 and is 5; released events may exceed it',
  ],
])('%s: fails with a sentence', (_name, current, sentence) => {
  expect(judge(current)).toContain(sentence);
});
