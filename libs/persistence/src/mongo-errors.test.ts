import mongoose from 'mongoose';
import { isDatabaseAway, isDatabaseFull } from './mongo-errors';

const { MongoBulkWriteError, MongoServerError } = mongoose.mongo;
const full = { code: 14_031, errmsg: 'no space left' };
const duplicate = { code: 11_000, errmsg: 'duplicate key' };
const bulk = (...writeErrors: { code: number }[]) =>
  new MongoBulkWriteError({ message: 'bulk', code: writeErrors[0]?.code, writeErrors } as never, {} as never);

test.each([
  ['a command', new MongoServerError(full)],
  ['one of several writes', bulk(duplicate, full)],
  ['the only write of several', bulk(full)],
])('no room for %s: the database can not do it now', (_name, error) => {
  expect(isDatabaseFull(error)).toBe(true);
  expect(isDatabaseAway(error)).toBe(true);
});

test.each([
  ['an answer that lists it', { ok: 1, writeErrors: [full] }, true],
  ['an answer without the majority', { ok: 1, writeConcernError: full }, true],
  ['an answer', { ok: 1, n: 1 }, false],
  ['another refusal', new MongoServerError(duplicate), false],
  ['another one of several', bulk(duplicate), false],
  ['nothing', undefined, false],
])('%s', (_name, failure, expected) => expect(isDatabaseFull(failure)).toBe(expected));
