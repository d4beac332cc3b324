import { LiveLine, type Push } from './live-line';
import { createStore, useStore } from './store';

export type { Push } from './live-line';

/** `since`: when the line was lost. */
export type Connection = { readonly state: 'up' } | { readonly state: 'down'; readonly since: Date };

const connection = createStore<Connection>({ state: 'up' });
const listeners = new Set<(push: Push) => void>();
/** How many parts of the page want to hear of a topic: a ticket, or `inbox`. */
const topics = new Map<string, number>();

const line = new LiveLine({
  topics: () => topics.keys(),
  onPush: push => {
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

/** @param topic id or number of a ticket, or `inbox`. @returns what ends that. */
export function follow(topic: string): () => void {
  topics.set(topic, (topics.get(topic) ?? 0) + 1);
  if (topics.get(topic) === 1) line.say({ type: 'subscribe', ticketId: topic });
  return () => {
    const left = (topics.get(topic) ?? 1) - 1;
    if (left > 0) return void topics.set(topic, left);
    topics.delete(topic);
    line.say({ type: 'unsubscribe', ticketId: topic });
  };
}

/** The others who look at the ticket are told. */
export const tellTyping = (ticketId: string, typing: boolean, internal = false) =>
  line.say({ type: 'typing', ticketId, typing, ...(internal ? { internal } : {}) });

export const startLive = () => line.start();
export const stopLive = () => line.stop();
