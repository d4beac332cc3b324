import { setTimeout as sleep } from 'node:timers/promises';
import { collect } from './collect';
import type { Evidence } from './evidence';
import { FAULTS } from './faults';
import type { PlannedFault } from './faults/fault';
import { Injector } from './injector';
import { Api } from './load/api';
import { Desk } from './load/desk';
import { makePeople } from './load/people';
import { Submitter } from './load/submitter';
import type { Options } from './options';
import { waitUntilIdle } from './idle';
import { planFaults, possibleFaults } from './schedule';
import { Lines } from './world/lines';
import { SEND_MS } from './world/services';
import type { Setting } from './world/setting';

const PROGRESS_MS = 5_000;

export interface RunResult {
  readonly evidence: Evidence;
  readonly plan: readonly PlannedFault[];
  readonly leftOut: readonly string[];
  /** Wall-clock seconds of each phase. */
  readonly seconds: Readonly<Record<'start' | 'load' | 'rest' | 'end', number>>;
  readonly retriedCalls: Readonly<Record<string, number>>;
  readonly deskProblems: readonly string[];
  readonly processStarts: number;
  readonly modelCalls: number;
}

/** One run, from nothing to evidence. @param print progress, one line at a time. */
export async function run(options: Options, setting: Setting, print: (line: string) => void): Promise<RunResult> {
  const clock = stopwatch();
  const { broker, store, fleet, standIns } = setting;
  const possible = {
    restartBroker: broker.restartable,
    restartStore: store.restartable,
    cutBroker: Lines.possible(broker.url),
  };
  const { kinds, leftOut } = possibleFaults(FAULTS, options.faults, possible, options.faultsChosen);
  const plan = planFaults({ ...options, kinds, processes: fleet.names });
  for (const line of leftOut) print(`left out: ${line}`);
  print(`starting ${fleet.names.length} processes: ${fleet.names.join(', ')}`);
  fleet.startAll();
  await setting.ready();
  const api = new Api(setting.gateways);
  const people = await makePeople(api, setting.admin);
  const started = clock();
  print(`${options.tickets} tickets at ${options.rate} a second; ${plan.length} faults`);

  const submitter = new Submitter(api, people, options);
  const desk = new Desk(api, people, options.seed);
  const injector = new Injector(setting, kinds, plan);
  const progress = setInterval(() => {
    const { started: sent, done } = submitter;
    print(
      `${Math.round(clock())} s  sent ${sent}, answered ${done.length}, resolved ${desk.resolved.length}, mails ${standIns.smtp.messages.length}, faults ${injector.records.length}/${plan.length}${injector.last ? ` (${injector.last})` : ''}`,
    );
  }, PROGRESS_MS);
  const desks = desk.run();
  try {
    await submitter.run(sent => injector.advance(sent));
    await injector.over();
    desk.close();
    await desks;
  } finally {
    desk.close();
    clearInterval(progress);
  }
  const loaded = clock();

  await setting.ready();
  print(`${Math.round(clock())} s  all processes are ready; waiting for everything to come to rest`);
  let said = 0;
  const restless = await waitUntilIdle(setting.database, broker, options.drainMs, left => {
    if (Date.now() - said < PROGRESS_MS) return;
    said = Date.now();
    print(`${Math.round(clock())} s  ${left.length > 0 ? left.join(', ') : 'at rest'}`);
  });
  const rested = clock();

  const badExits = await fleet.stop();
  // What a consumer held unanswered is back in its queue only now.
  await sleep(200);
  const stored = await collect(setting.database);
  const evidence: Evidence = {
    ...stored,
    submissions: submitter.done,
    resolved: desk.resolved,
    mails: standIns.smtp.messages.map(({ receivedAt, to, messageId, subject }) => ({
      at: receivedAt,
      to,
      messageId,
      subject,
    })),
    sendMs: SEND_MS,
    queues: await broker.depths(),
    parked: (await broker.parked()).map(({ queue, id, code, reason }) => ({ queue, id, code, reason })),
    poisoned: setting.poisoned,
    faults: injector.records,
    selfMadeEnds: fleet.selfMadeEnds,
    badExits,
    restless,
  };
  return {
    evidence,
    plan,
    leftOut,
    seconds: { start: started, load: loaded - started, rest: rested - loaded, end: clock() - rested },
    retriedCalls: Object.fromEntries(api.retried),
    deskProblems: desk.problems,
    processStarts: fleet.starts,
    modelCalls: standIns.gemini.requests.length,
  };
}

/** Seconds since it was made. */
function stopwatch(): () => number {
  const from = performance.now();
  return () => (performance.now() - from) / 1_000;
}
