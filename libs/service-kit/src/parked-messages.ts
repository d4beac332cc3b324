import { valueWithin } from '@switchboard/kernel';
import type { Bus } from '@switchboard/messaging';
import { Gauge, type Registry } from 'prom-client';

/** A scrape does not wait longer than this for the broker; milliseconds. */
const TIMEOUT_MS = 2_000;

interface Parked {
  readonly queue: string;
  readonly bus: Pick<Bus, 'parked'>;
}

/** Services that share a process share the gauge. */
const watched = new WeakMap<Registry, Parked[]>();

/**
 * A gauge of what was given up from this queue and waits for an operator, asked of the broker at each scrape. A broker that does not
 * answer gives no value instead of an old one.
 */
export function reportParked(registry: Registry, parked: Parked): void {
  const known = watched.get(registry);
  if (known) {
    known.push(parked);
    return;
  }
  const all = [parked];
  watched.set(registry, all);
  const gauge: Gauge<'queue'> = new Gauge({
    name: 'switchboard_parked_messages',
    help: 'Messages of a queue that were given up and wait for an operator; none while the broker is away',
    labelNames: ['queue'],
    registers: [registry],
    collect: async () => void (await Promise.all(all.map(one => show(gauge, one)))),
  });
}

async function show(gauge: Gauge<'queue'>, { queue, bus }: Parked): Promise<void> {
  const count = await countOf(bus, queue);
  if (count === undefined) gauge.remove({ queue });
  else gauge.set({ queue }, count);
}

function countOf(bus: Parked['bus'], queue: string): Promise<number | undefined> {
  return valueWithin(
    TIMEOUT_MS,
    bus.parked(queue).catch(() => undefined),
    undefined,
  );
}
