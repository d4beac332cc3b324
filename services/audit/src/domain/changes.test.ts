import { anEvent } from '@switchboard/testing';
import { changesOf } from './changes';

const actor = { kind: 'user' as const, id: 'u1', name: 'Rita' };
const user = {
  name: 'Nia',
  role: 'agent' as const,
  skills: [{ name: 'vpn', level: 3 }],
  teams: [],
  capacity: 5,
  availability: 'online' as const,
  languages: ['en'],
  disabled: false,
};

describe('changes of an event', () => {
  it('are what the event itself says', () => {
    const changes = [{ field: 'priority', from: 'low', to: 'high' }];
    expect(changesOf(anEvent('ticket.updated', { actor, changes }))).toEqual(changes);
  });

  it('of a new ticket are the fields that were set', () => {
    const event = anEvent('ticket.created', {
      actor,
      number: 'TKT-20261120-7K2M9Q',
      title: 'VPN',
      description: 'drops',
      status: 'open',
      category: null,
      subcategory: null,
      priority: 'high',
      tags: [],
      channel: 'web',
      requesterId: 'u1',
      department: null,
      setByPerson: ['priority'],
      fields: { seats: 4 },
    });
    expect(changesOf(event)).toEqual([
      { field: 'number', from: null, to: 'TKT-20261120-7K2M9Q' },
      { field: 'title', from: null, to: 'VPN' },
      { field: 'description', from: null, to: 'drops' },
      { field: 'status', from: null, to: 'open' },
      { field: 'priority', from: null, to: 'high' },
      { field: 'channel', from: null, to: 'web' },
      { field: 'requesterId', from: null, to: 'u1' },
      { field: 'fields.seats', from: null, to: 4 },
    ]);
  });

  it.each([
    [null, []],
    ['Replaced it.', [{ field: 'resolution', from: null, to: 'Replaced it.' }]],
  ])('of a status with resolution %p name both', (resolution, more) => {
    const event = anEvent('ticket.status_changed', {
      actor,
      from: 'open',
      to: 'resolved',
      resolution,
      assigneeId: null,
    });
    expect(changesOf(event)).toEqual([{ field: 'status', from: 'open', to: 'resolved' }, ...more]);
  });

  it('of a person name the changed fields, also those that the event does not carry', () => {
    expect(changesOf(anEvent('user.updated', { actor, user, changed: ['capacity', 'locale'] }))).toEqual([
      { field: 'capacity', from: null, to: 5 },
      { field: 'locale', from: null, to: null },
    ]);
    expect(changesOf(anEvent('user.created', { actor, user, invited: true })).map(({ field }) => field)).toEqual([
      'name',
      'role',
      'skills',
      'capacity',
      'availability',
      'languages',
      'disabled',
    ]);
  });

  it('of an event that changes nothing are none', () => {
    expect(changesOf(anEvent('ticket.queued', { actor, decisionId: 'd1', reason: 'no_capacity' }))).toEqual([]);
  });
});
