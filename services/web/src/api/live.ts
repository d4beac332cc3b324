import { LiveLine, type Push } from './live-line';
import { readAt } from './server-clock';
import { createStore, useStore } from './store';

export type { Push } from './live-line';

/** `since`: when the line was lost. */
export type Connection = { readonly state: 'up' } | { readonly state: 'down'; readonly since: Date };

const INBOX = 'inbox';

const connection = createStore<Connection>({ state: 'up' });
const listeners = new Set<(push: Push) => void>();
interface Topic {
  /** How many parts of the page want to hear of it. */
  readonly parts: number;
  /** When what they show was read, until the server gives what came since. */
  readonly after?: string;
}
/** By id of a ticket, or `inbox`. */
const topics = new Map<string, Topic>();

const line = new LiveLine({
  topics: () => [...topics].map(([ticketId, { after }]) => ({ ticketId, ...(after !== undefined && { after }) })),
  onPush: push => {
    if (push.type === 'subscribed') given(push.ticketId ?? INBOX);
    for (const listener of listeners) listener(push);
  },
  onState: isUp => {
    if (isUp) connection.set({ state: 'up' });
    else if (connection.get().state === 'up') connection.set({ state: 'down', since: new Date() });
  },
});

export const useConnection = (): Connection => useStore(connection);

/** Hears every push from now on. @returns what ends that. */
export function onPush(listener: (push: Push) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * @param topic id of a ticket, or `inbox`.
 * @param heldSince when what is shown of it came, by this computer's clock: what has happened since then is told, too; milliseconds.
 * @returns what ends that.
 */
export function follow(topic: string, heldSince = Date.now()): () => void {
  const known = topics.get(topic);
  const after = known ? known.after : readAt(heldSince);
  topics.set(topic, { parts: (known?.parts ?? 0) + 1, ...(after !== undefined && { after }) });
  if (!known) line.say({ type: 'subscribe', ticketId: topic, ...(after !== undefined && { after }) });
  return () => {
    const { parts, ...rest } = topics.get(topic) ?? { parts: 1 };
    if (parts > 1) return void topics.set(topic, { parts: parts - 1, ...rest });
    topics.delete(topic);
    line.say({ type: 'unsubscribe', ticketId: topic });
  };
}

function given(topic: string): void {
  const known = topics.get(topic);
  if (known) topics.set(topic, { parts: known.parts });
}

/** The others who look at the ticket are told. */
export const tellTyping = (ticketId: string, typing: boolean, internal = false) =>
  line.say({ type: 'typing', ticketId, typing, ...(internal ? { internal } : {}) });

export const startLive = () => line.start();
export const stopLive = () => line.stop();
