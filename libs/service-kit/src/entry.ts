import type { AnyEvent, EventType } from '@switchboard/contracts';
import { WiringError } from '@switchboard/kernel';
import type { ConsumerDefinition, EventHandler, HandlerContext } from '@switchboard/messaging';

/**
 * What a service takes from the bus, as data: its queue, and what makes the handler of each event from what wire.ts has put together.
 * The catalogue reads queue and events from it without wiring anything.
 */
export interface ServiceEntry<Parts> {
  /** Queue name without namespace; by convention the name of the service. */
  readonly queue: string;
  /** Event type → what makes its handler. */
  readonly on?: { readonly [T in EventType]?: (parts: Parts) => EventHandler<T> };
  /** Instead of `on`: every event there is. */
  readonly onEvery?: (parts: Parts) => (event: AnyEvent, context: HandlerContext) => Promise<void>;
  /** How many messages one process works on at once, or the setting that says it. */
  readonly concurrency: number | { readonly setting: string };
}

/** Keys that the queue of an entry is bound to, sorted. */
export function bindingsOf(entry: ServiceEntry<never>): readonly (EventType | '#')[] {
  return entry.onEvery ? ['#'] : (Object.keys(entry.on ?? {}) as EventType[]).sort();
}

/** @throws WiringError when the settings do not have the one that the entry names. */
export function consumerOf<Parts>(
  entry: ServiceEntry<Parts>,
  parts: Parts,
  { config, timeoutMs }: { readonly config: Readonly<Record<string, unknown>>; readonly timeoutMs: number },
): ConsumerDefinition {
  const { queue, onEvery } = entry;
  const base = { queue, timeoutMs, concurrency: concurrencyIn(entry, config) };
  if (onEvery) return { ...base, onEvery: onEvery(parts) };
  const handlers = Object.entries(entry.on ?? {}).map(([type, handlerOf]) => [
    type,
    (handlerOf as (parts: Parts) => unknown)(parts),
  ]);
  return { ...base, on: Object.fromEntries(handlers) as ConsumerDefinition['on'] & object };
}

function concurrencyIn({ queue, concurrency }: ServiceEntry<never>, config: Readonly<Record<string, unknown>>): number {
  if (typeof concurrency === 'number') return concurrency;
  const value = config[concurrency.setting];
  if (typeof value === 'number') return value;
  throw new WiringError(
    `The entry of ${queue} takes its concurrency from ${concurrency.setting}, which is no number among its settings. Add it to config.ts.`,
  );
}
