import { anEvent, MemoryOutbox } from '../../test/fakes';
import { OutboxBuffer } from './outbox-buffer';

const none = () => false;

describe('OutboxBuffer', () => {
  it('keeps one lane per aggregate, in the order of arrival', () => {
    const buffer = new OutboxBuffer(10);
    const [source, a, b, c] = [new MemoryOutbox(), anEvent(), anEvent(), anEvent()];
    buffer.add(source, { aggregateId: '1', events: [a] });
    buffer.add(source, { aggregateId: '2', events: [b] });
    buffer.add(source, { aggregateId: '1', events: [c] });
    expect(buffer.size).toBe(3);
    expect(buffer.take(9, none).map(({ aggregateId, events }) => [aggregateId, events])).toEqual([
      ['1', [a, c]],
      ['2', [b]],
    ]);
    expect(buffer.size).toBe(0);
  });

  it('keeps nothing of what does not fit as a whole', () => {
    const buffer = new OutboxBuffer(2);
    const source = new MemoryOutbox();
    expect(buffer.add(source, { aggregateId: '1', events: [anEvent()] })).toBe(true);
    expect(buffer.add(source, { aggregateId: '2', events: [anEvent(), anEvent()] })).toBe(false);
    expect(buffer.size).toBe(1);
    expect(buffer.has(source, '1')).toBe(true);
    expect(buffer.has(source, '2')).toBe(false);
  });

  it('tells aggregates of different sources apart', () => {
    const buffer = new OutboxBuffer(9);
    const [tickets, users] = [new MemoryOutbox('tickets'), new MemoryOutbox('users')];
    buffer.add(tickets, { aggregateId: '1', events: [anEvent()] });
    buffer.add(users, { aggregateId: '1', events: [anEvent()] });
    expect(buffer.take(9, none).map(({ source }) => source.name)).toEqual(['tickets', 'users']);
  });

  it('leaves what is to be skipped, and stops at the limit', () => {
    const buffer = new OutboxBuffer(9);
    const source = new MemoryOutbox();
    for (const aggregateId of ['1', '2', '3']) buffer.add(source, { aggregateId, events: [anEvent()] });
    expect(buffer.take(1, ({ aggregateId }) => aggregateId === '1').map(({ aggregateId }) => aggregateId)).toEqual([
      '2',
    ]);
    expect(buffer.take(9, none).map(({ aggregateId }) => aggregateId)).toEqual(['1', '3']);
  });
});
