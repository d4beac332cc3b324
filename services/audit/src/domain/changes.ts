import type { AnyEvent, EventData, EventType, FieldChange } from '@switchboard/contracts';

type Derivations = { readonly [T in EventType]?: (data: EventData<T>) => FieldChange[] };

/** Fields of `ticket.created` that describe the event rather than the ticket. */
const NOT_OF_THE_TICKET = new Set(['actor', 'setByPerson']);

const derivations: Derivations = {
  'ticket.created': data => whatWasSet(data),
  'ticket.status_changed': ({ from, to, resolution }) => [
    { field: 'status', from, to },
    ...(resolution === null ? [] : [{ field: 'resolution', from: null, to: resolution }]),
  ],
  'user.created': ({ user }) => whatWasSet(user),
  'attachment.added': ({ name }) => [{ field: 'attachment', from: null, to: name }],
  'attachment.removed': ({ name }) => [{ field: 'attachment', from: name, to: null }],
  // The event carries the new state only, and not every field of a person.
  'user.updated': ({ user, changed }) =>
    changed.map(field => ({ field, from: null, to: (user as Record<string, unknown>)[field] ?? null })),
};

/** What an event changed: as it says itself, or as follows from its data. `from` is null where the event does not tell. */
export function changesOf(event: AnyEvent): FieldChange[] {
  const stated = (event.data as { changes?: unknown }).changes;
  if (Array.isArray(stated)) return stated as FieldChange[];
  const derive = derivations[event.type] as ((data: AnyEvent['data']) => FieldChange[]) | undefined;
  return derive?.(event.data) ?? [];
}

function whatWasSet(data: object): FieldChange[] {
  return Object.entries(data)
    .flatMap(([field, to]): [string, unknown][] =>
      // The fields of the desk are told of one by one, as when they change.
      field === 'fields' ? Object.entries(to as object).map(([key, value]) => [`fields.${key}`, value]) : [[field, to]],
    )
    .filter(([field, to]) => !NOT_OF_THE_TICKET.has(field) && to !== null && !(Array.isArray(to) && to.length === 0))
    .map(([field, to]) => ({ field, from: null, to: to as unknown }));
}
