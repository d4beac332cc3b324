import type { AnyEvent } from '@switchboard/contracts';
import type { Evidence } from '../evidence';
import { FAULTS } from '../faults';
import type { FaultRecord, PlannedFault } from '../faults/fault';
import { INVARIANTS } from '../invariants';
import type { Finding } from '../invariants/invariant';
import type { Options } from '../options';
import type { RunResult } from '../run';
import { cpuSeconds } from './cpu';

export interface InvariantReport extends Finding {
  readonly name: string;
  readonly promise: string;
  readonly kept: boolean;
}

/** The trail of a ticket about which something is wrong. */
export interface Exhibit {
  readonly ticketId: string;
  readonly number: string | null;
  readonly trail: readonly string[];
}

export interface Report {
  readonly ok: boolean;
  readonly seed: number;
  readonly options: Omit<Options, 'amqpUrl' | 'mongodbUri'>;
  readonly seconds: RunResult['seconds'] & { readonly all: number };
  /** Of this command and all processes that it had started and that have ended; absent where the system does not tell. */
  readonly cpuSeconds: number | undefined;
  readonly tickets: { readonly submitted: number; readonly stored: number };
  readonly faults: readonly { kind: string; planned: number; done: number; skipped: number; failed: number }[];
  readonly invariants: readonly InvariantReport[];
  readonly exhibits: readonly Exhibit[];
  readonly load: Pick<RunResult, 'retriedCalls' | 'deskProblems' | 'processStarts' | 'modelCalls'>;
  readonly leftOut: readonly string[];
  readonly plan: readonly PlannedFault[];
  readonly injected: readonly FaultRecord[];
}

const EXHIBITS = 10;
const VIOLATIONS_KEPT = 200;

export function makeReport(options: Options, result: RunResult): Report {
  const { evidence, plan, seconds } = result;
  const invariants = INVARIANTS.map(({ name, promise, check }): InvariantReport => {
    const finding = check(evidence);
    return {
      name,
      promise,
      kept: finding.violations.length === 0,
      ...finding,
      violations: finding.violations.slice(0, VIOLATIONS_KEPT),
    };
  });
  const { amqpUrl: _amqp, mongodbUri: _mongo, ...shown } = options;
  const { retriedCalls, deskProblems, processStarts, modelCalls } = result;
  return {
    ok: invariants.every(({ kept }) => kept),
    seed: options.seed,
    options: shown,
    seconds: { ...seconds, all: Object.values(seconds).reduce((sum, one) => sum + one, 0) },
    cpuSeconds: cpuSeconds(),
    tickets: { submitted: evidence.submissions.length, stored: evidence.tickets.length },
    faults: FAULTS.map(({ kind }) => countOf(kind, plan, evidence.faults)).filter(({ planned }) => planned > 0),
    invariants,
    exhibits: exhibitsOf(evidence, invariants),
    load: { retriedCalls, deskProblems, processStarts, modelCalls },
    leftOut: result.leftOut,
    plan,
    injected: evidence.faults,
  };
}

function countOf(kind: string, plan: readonly PlannedFault[], records: readonly FaultRecord[]) {
  const of = (outcome: FaultRecord['outcome']) =>
    records.filter(one => one.kind === kind && one.outcome === outcome).length;
  const planned = plan.filter(one => one.kind === kind).length;
  return { kind, planned, done: of('done'), skipped: of('skipped'), failed: of('failed') };
}

function exhibitsOf(evidence: Evidence, invariants: readonly InvariantReport[]): Exhibit[] {
  const ids = [
    ...new Set(invariants.flatMap(({ violations }) => violations.flatMap(({ ticketId }) => ticketId ?? []))),
  ];
  return ids.slice(0, EXHIBITS).map(ticketId => ({
    ticketId,
    number: evidence.tickets.find(({ _id }) => _id === ticketId)?.number ?? null,
    trail: evidence.events.filter(({ subject }) => subject === ticketId).map(lineOf),
  }));
}

function lineOf(event: AnyEvent): string {
  const { actor, ...data } = event.data;
  return `${event.time} v${event.sequence} ${event.type} ${event.id} by ${actor.name}${event.causationid ? ` because of ${event.causationid}` : ''} ${JSON.stringify(data).slice(0, 300)}`;
}
