import { silentLogger } from '@switchboard/kernel';
import { eventually } from '@switchboard/testing';
import * as fc from 'fast-check';
import { anEvent, confirmAll, MemoryOutbox, publishingTransport } from '../../test/fakes';
import type { Transport } from '../transport';
import { LanePublisher } from './lane-publisher';

const make = (publish: Transport['publish']) =>
  new LanePublisher({ transport: publishingTransport(publish), logger: silentLogger() });

describe('LanePublisher', () => {
  it('publishes, and cleans each outbox once', async () => {
    const source = new MemoryOutbox();
    const entry = source.write('1', anEvent(), anEvent());
    const log: string[] = [];
    const publisher = make(confirmAll(log));
    expect(await publisher.publish([{ source, ...entry, events: [...entry.events] }])).toEqual({
      confirmed: 2,
      failed: 0,
    });
    await publisher.settled();
    expect(log).toEqual(entry.events.map(({ id }) => id));
    expect(source.removals).toEqual([log]);
    expect(source.left).toBe(0);
  });

  it('never lets an event overtake its predecessor, whatever fails, and removes exactly what was confirmed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
        async lanes => {
          const source = new MemoryOutbox();
          const fates = new Map<string, boolean>();
          const sent: string[] = [];
          const made = lanes.map((lane, i) => {
            const events = lane.map(fate => {
              const event = anEvent();
              fates.set(event.id, fate);
              return event;
            });
            return { source, ...source.write(String(i), ...events), events };
          });
          const publisher = make(async messages => {
            sent.push(...messages.map(({ id }) => id));
            return new Set(messages.map(({ id }) => id).filter(id => fates.get(id)));
          });
          await publisher.publish(made);
          await publisher.settled();
          for (const { aggregateId, events } of made) {
            const firstFailure = events.findIndex(({ id }) => !fates.get(id));
            const tried = firstFailure < 0 ? events : events.slice(0, firstFailure + 1);
            const mine = new Set(events.map(({ id }) => id));
            expect(sent.filter(id => mine.has(id))).toEqual(tried.map(({ id }) => id));
            expect(source.entries.get(aggregateId) ?? []).toEqual(firstFailure < 0 ? [] : events.slice(firstFailure));
          }
        },
      ),
    );
  });

  it('survives a transport that throws and an outbox that cannot be cleaned', async () => {
    const source = new MemoryOutbox();
    const lane = { source, ...source.write('1', anEvent()), events: [anEvent()] };
    expect(await make(() => Promise.reject(new Error('down'))).publish([lane])).toEqual({ confirmed: 0, failed: 1 });
    source.remove = () => Promise.reject(new Error('database down'));
    const publisher = make(confirmAll());
    expect(await publisher.publish([lane])).toEqual({ confirmed: 1, failed: 0 });
    await publisher.settled();
    expect(source.left).toBe(1);
  });

  it('cleans the outboxes of many aggregates together, a moment later, and says of which it has still to', async () => {
    const source = new MemoryOutbox();
    const commands: number[] = [];
    const remove = source.remove.bind(source);
    source.remove = async published => (commands.push(published.length), remove(published));
    const publisher = make(confirmAll());
    const lanes = ['1', '2', '3'].map(id => ({ source, ...source.write(id, anEvent()) }));
    for (const lane of lanes) await publisher.publish([{ ...lane, events: [...lane.events] }]);
    expect([commands, lanes.map(lane => publisher.isSettling(lane))]).toEqual([[], [true, true, true]]);
    await eventually(() => source.left === 0);
    expect(commands).toEqual([3]);
    expect(lanes.map(lane => publisher.isSettling(lane))).toEqual([false, false, false]);
  });

  it('skips an aggregate that it is publishing already', async () => {
    let finish = (): void => undefined;
    const gate = new Promise<void>(resolve => (finish = resolve));
    const publisher = make(async messages => (await gate, new Set(messages.map(({ id }) => id))));
    const source = new MemoryOutbox();
    const lane = { source, aggregateId: '1', events: [anEvent()] };
    const first = publisher.publish([lane]);
    expect(publisher.isBusy(lane)).toBe(true);
    expect(await publisher.publish([lane])).toEqual({ confirmed: 0, failed: 0 });
    finish();
    expect(await first).toEqual({ confirmed: 1, failed: 0 });
    expect(publisher.isBusy(lane)).toBe(false);
  });
});
