import { encode } from '../bson/codec';
import { CommandError } from '../errors';
import { Engine } from './engine';
import { openStorage } from './storage';

describe('Engine.write', () => {
  let engine: Engine;
  beforeEach(() => (engine = new Engine(openStorage())));
  afterEach(() => engine.close());

  const put = (ns: string, id: string) => {
    const doc = { _id: id };
    engine.catalog.ensure(ns).insert(doc, encode(doc));
  };

  it('undoes a work that throws, and only that one, though all share a transaction', async () => {
    const results = await Promise.allSettled([
      engine.write(() => put('d.a', 'one')),
      engine.write(() => {
        put('d.a', 'two');
        put('d.b', 'other');
        throw new CommandError(20, 'no');
      }),
      engine.write(() => put('d.a', 'three')),
    ]);
    expect(results.map(result => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(engine.catalog.get('d.a')?.count()).toBe(2);
    expect(engine.catalog.get('d.b')).toBeUndefined();
  });

  it('lets a later work see what an earlier one of the same moment wrote', async () => {
    const [, second] = await Promise.allSettled([
      engine.write(() => put('d.a', 'x')),
      engine.write(() => put('d.a', 'x')),
    ]);
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 11000 } });
  });
});
