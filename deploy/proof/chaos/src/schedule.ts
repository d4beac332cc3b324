import { ConfigError } from '@switchboard/kernel';
import { seededRandom } from '@switchboard/testing';
import { between, type FaultDefinition, type FaultKind, type PlannedFault, type Possibilities } from './faults/fault';

export interface ScheduleRequest {
  readonly seed: number;
  readonly tickets: number;
  /** Faults per 100 tickets. */
  readonly density: number;
  readonly kinds: readonly FaultDefinition[];
  readonly processes: readonly string[];
}

/** Nothing breaks before this share of the tickets was sent, so that there is something to break. */
const QUIET = 0.05;

/**
 * What breaks when: a pure function of its argument. Each kind comes at least once if there is room, the rest by weight.
 * In the order of their happening.
 */
export function planFaults({ seed, tickets, density, kinds, processes }: ScheduleRequest): PlannedFault[] {
  const random = seededRandom(seed);
  const count = kinds.length === 0 ? 0 : Math.round((tickets / 100) * density);
  const chosen: FaultDefinition[] = [...kinds].sort((a, b) => b.weight - a.weight).slice(0, count);
  while (chosen.length < count) {
    const open = kinds.filter(kind => chosen.filter(one => one === kind).length < (kind.most ?? Infinity));
    if (open.length === 0) break;
    chosen.push(weighted(random, open));
  }
  return chosen
    .map((kind): PlannedFault => {
      const afterTicket = between(random, Math.ceil(tickets * QUIET), tickets);
      return { kind: kind.kind, afterTicket, ...kind.draw(random, processes), seed: between(random, 0, 2 ** 31) };
    })
    .sort((a, b) => a.afterTicket - b.afterTicket || a.seed - b.seed);
}

/** @throws ConfigError for a kind that was asked for and is not possible; one that was not asked for is left out. */
export function possibleFaults(
  all: readonly FaultDefinition[],
  wanted: readonly FaultKind[],
  possible: Possibilities,
  strict: boolean,
): { kinds: FaultDefinition[]; leftOut: string[] } {
  const leftOut: string[] = [];
  const kinds = all.filter(definition => {
    if (!wanted.includes(definition.kind)) return false;
    const missing = definition.missing?.(possible);
    if (missing && strict) throw new ConfigError(`--faults ${definition.kind}: ${missing}`);
    if (missing) leftOut.push(`${definition.kind}: ${missing}`);
    return !missing;
  });
  return { kinds, leftOut };
}

function weighted(random: () => number, kinds: readonly FaultDefinition[]): FaultDefinition {
  let left = random() * kinds.reduce((sum, { weight }) => sum + weight, 0);
  for (const kind of kinds) {
    left -= kind.weight;
    if (left < 0) return kind;
  }
  return kinds[kinds.length - 1] as FaultDefinition;
}
