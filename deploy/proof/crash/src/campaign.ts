import { isDeepStrictEqual } from 'node:util';
import type { Program } from '@switchboard/e2e';
import { messageOf, valueWithin } from '@switchboard/kernel';
import { auditEntriesCollection } from '@switchboard/persistence';
import { eventually } from '@switchboard/testing';
import { Bench, type BenchOptions } from './bench';
import { finalState, mailsTo } from './final-state';
import { type Boundary, killPoints, type Selection } from './journal';
import type { Case, Consumer, Scenario } from './scenario';
import { MAIL_WINDOW } from './scenarios/notifier';
import { afterwards, isPublished } from './afterwards';

export interface CampaignOptions extends BenchOptions {
  readonly selection: Selection;
  /** Leaves out scenarios and labels for which it says no. */
  readonly wanted?: (scenario: string, label?: string) => boolean;
  readonly progress?: (line: string) => void;
  /** Ends the campaign between two deaths. */
  readonly signal?: AbortSignal;
}

/** What became of one death. */
export interface PointResult {
  readonly scenario: string;
  readonly label: string;
  /** Sentences; none: the restart led to the same final state. */
  readonly problems: string[];
}

export interface CampaignResult {
  readonly consumer: string;
  /** Every boundary of every scenario, in the order of the undisturbed run. */
  readonly boundaries: ReadonlyMap<string, readonly Boundary[]>;
  readonly points: readonly PointResult[];
  /** What concerns all of them: a step that is not there any more, parked messages, a connection that nothing watches. */
  readonly problems: readonly string[];
}

interface Point extends PointResult {
  readonly scenarioIndex: number;
  readonly case: Case;
}

const READY = /"msg":"ready"/;
const DEADLINE = { timeoutMs: 30_000 };
/** Sweeps (7 s) and delay queues (10 s) at their slowest, with reserve. */
const FINAL_MS = 90_000;

/**
 * Plays every scenario of a consumer undisturbed and learns its boundaries; then, for each place to die at, plays it again with a
 * process that ends itself there. The process that is started next works off what the dead one left and dies in the next case; the
 * last one is as in production. Then the state that each case has left behind is compared with the undisturbed one.
 */
export async function runCampaign(consumer: Consumer, options: CampaignOptions): Promise<CampaignResult> {
  const bench = await Bench.start(options);
  try {
    return await new Campaign(consumer, options, bench).run();
  } finally {
    await bench.stop();
  }
}

/** How it ended, or `alive` if it did not in time. */
function endingOf(program: Program): Promise<string | number> {
  return valueWithin(DEADLINE.timeoutMs, program.exit(), 'alive');
}

class Campaign {
  private readonly problems: string[] = [];
  private readonly say: (line: string) => void;

  constructor(
    private readonly consumer: Consumer,
    private readonly options: CampaignOptions,
    private readonly bench: Bench,
  ) {
    this.say = line => options.progress?.(`${consumer.service}: ${line}`);
  }

  async run(): Promise<CampaignResult> {
    const { consumer, bench } = this;
    const { wanted } = this.options;
    const scenarios = consumer.scenarios.filter(({ name }) => wanted?.(name) ?? true);
    // The trail shows what the broker was given, whoever is being killed.
    if (consumer.service !== 'audit') await bench.run('audit').says(READY);
    const recorder = bench.runWatched(consumer.service, consumer.env);
    await recorder.says(READY);
    await consumer.prepare?.(bench);

    const undisturbed: Case[] = [];
    const boundaries = new Map<string, Boundary[]>();
    for (const [index, scenario] of scenarios.entries()) {
      const one = await scenario.arrange(bench, `${index}-undisturbed`);
      undisturbed.push(one);
      boundaries.set(scenario.name, await this.record(scenario, one));
    }
    await this.trailIsComplete();
    const points = await this.arrangeAll(scenarios, boundaries);
    await this.end(recorder);

    this.say(`${points.length} deaths in ${scenarios.length} scenarios`);
    let before: Point | undefined;
    for (const point of points) {
      this.options.signal?.throwIfAborted();
      await this.die(point, before);
      before = point;
    }
    await this.compare(scenarios, undisturbed, boundaries, points);
    const results = points.map(({ scenario, label, problems }) => ({ scenario, label, problems }));
    return { consumer: consumer.service, boundaries, points: results, problems: this.problems };
  }

  /** The undisturbed run of a scenario. */
  private async record(scenario: Scenario, one: Case): Promise<Boundary[]> {
    const { journal } = this.bench;
    await one.trigger();
    const missing = (passed: readonly Boundary[]) =>
      scenario.mustPass.filter(label => !passed.some(boundary => boundary.label === label));
    const isOver = async () =>
      (await one.done()) && (await journal.isOver(one.flow)) && (await isPublished(this.bench));
    const passed = () => journal.boundariesOf(one.flow);
    // A step that has vanished is reported below, together with all that is there.
    await eventually(async () => (await isOver()) && missing(await passed()).length === 0, DEADLINE).catch(async () => {
      if (await isOver()) return;
      const labels = (await passed()).map(({ label }) => label).join(', ');
      throw new Error(`${scenario.name} did not come to an end undisturbed; it passed ${labels}`);
    });
    const boundaries = await passed();
    for (const label of missing(boundaries))
      this.problems.push(`${scenario.name}: an undisturbed run does not pass "${label}"`);
    if (scenario.changesNothing) this.problems.push(...this.changesIn(scenario, boundaries));
    return boundaries;
  }

  private changesIn({ name }: Scenario, boundaries: readonly Boundary[]): string[] {
    const { service } = this.consumer;
    const changes = boundaries.filter(({ label, changed }) => changed && label.startsWith('after '));
    return changes.map(
      ({ label }) =>
        `${name}: ${service} passes "${label}". Say what must come of it: scenarios/${service}.ts, a line in own.ts`,
    );
  }

  private async arrangeAll(scenarios: readonly Scenario[], boundaries: Map<string, Boundary[]>): Promise<Point[]> {
    const { selection, wanted } = this.options;
    const points: Point[] = [];
    for (const [scenarioIndex, scenario] of scenarios.entries()) {
      const passed = boundaries.get(scenario.name) ?? [];
      const selected = new Set(killPoints(passed, selection));
      const mine = passed
        .map(({ label }) => label)
        .filter(label => scenario.diesAt?.(label, selected.has(label)) ?? selected.has(label))
        .filter(label => wanted?.(scenario.name, label) ?? true);
      const cases = await Promise.all(
        mine.map((_, index) => scenario.arrange(this.bench, `${scenarioIndex}-${index}`)),
      );
      for (const [index, label] of mine.entries())
        points.push({ scenario: scenario.name, scenarioIndex, label, case: cases[index] as Case, problems: [] });
    }
    return points;
  }

  /** One life: works off what its predecessor left, gets its own case, dies in it. */
  private async die(point: Point, before: Point | undefined): Promise<void> {
    const { consumer, bench } = this;
    const { label, problems } = point;
    const { flow } = point.case;
    const process = bench.runWatched(consumer.service, consumer.env, { flow, label });
    try {
      await process.says(READY);
      if (before) await this.recovered(before);
      await point.case.trigger();
      const ending = await endingOf(process);
      if (ending !== 'SIGKILL' || !(await bench.journal.saysKilled(flow, label))) {
        const passed = (await bench.journal.boundariesOf(flow)).map(boundary => boundary.label);
        problems.push(`did not die here (${ending}); passed ${passed.join(', ')}`);
      }
    } catch (error) {
      problems.push(`${messageOf(error)}`);
    } finally {
      await process.stop('SIGKILL');
    }
    await point.case.beforeRestart?.().catch(error => problems.push(messageOf(error)));
    this.say(`${point.scenario}: died ${label}${problems.length > 0 ? ` FAILED: ${problems.join('; ')}` : ''}`);
  }

  /** One case at a time, so that no death meets another's recovery. */
  private async recovered({ case: { flow, done }, problems }: Point): Promise<void> {
    const { queue, repairing } = this.consumer;
    const isAnswered = () => queue === undefined || this.bench.journal.isAnswered(flow);
    const isBack = async () => (repairing !== undefined || (await done())) && isAnswered();
    await eventually(isBack, DEADLINE).catch(() => problems.push('the next process did not take the work up'));
  }

  /** The last start, then what has become of it all. */
  private async compare(
    scenarios: readonly Scenario[],
    undisturbed: readonly Case[],
    boundaries: ReadonlyMap<string, readonly Boundary[]>,
    points: readonly Point[],
  ): Promise<void> {
    const { bench, consumer } = this;
    const deadline = Date.now() + FINAL_MS;
    const left = () => ({ timeoutMs: Math.max(1_000, deadline - Date.now()), everyMs: 100 });
    const last = bench.run(consumer.service, { ...consumer.env, ...consumer.repairing });
    await last.says(READY);
    for (const one of undisturbed) await one.complete?.();
    await Promise.all(
      points.map(point =>
        point.case.complete?.().catch(error => point.problems.push(`asking again: ${messageOf(error)}`)),
      ),
    );
    const expected = await Promise.all(undisturbed.map(({ subjects }) => finalState(bench, subjects)));
    for (const point of points) {
      const wanted = expected[point.scenarioIndex];
      let found: unknown;
      const isSame = async () => isDeepStrictEqual((found = await finalState(bench, point.case.subjects)), wanted);
      await eventually(isSame, left()).catch(() => {
        point.problems.push(`left ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
      });
      const passed = boundaries.get(scenarios[point.scenarioIndex]?.name ?? '') ?? [];
      this.checkMails(point, passed);
    }
    this.problems.push(...(await afterwards(bench, consumer, left())));
    await this.end(last);
  }

  /** Once each; twice where the mail server had it and the record did not, and then as the same message. */
  private checkMails({ case: { subjects }, label, problems }: Point, passed: readonly Boundary[]): void {
    const labels = passed.map(boundary => boundary.label);
    const at = labels.indexOf(label);
    const isInWindow = at >= labels.indexOf(MAIL_WINDOW.from) && at <= labels.indexOf(MAIL_WINDOW.to);
    for (const address of Object.values(subjects.mailboxes ?? {})) {
      const copies = mailsTo(this.bench, address).length;
      const wanted = isInWindow ? 2 : 1;
      if (copies !== wanted) problems.push(`${copies} copies of the mail were accepted, not ${wanted}`);
    }
  }

  /** Until the audit has everything that was published, there is nothing to compare with. */
  private async trailIsComplete(): Promise<void> {
    const { bench } = this;
    const entries = bench.database.model(auditEntriesCollection);
    const isComplete = async () => {
      const ids = [...new Set([...bench.published, ...(await bench.journal.published())])];
      return (await entries.countDocuments({ _id: { $in: ids } }).exec()) === ids.length;
    };
    await eventually(isComplete, DEADLINE);
  }

  private async end(program: Program): Promise<void> {
    const code = await program.stop();
    if (code !== 0) this.problems.push(`SIGTERM ended ${this.consumer.service} with ${code}:\n${program.output}`);
  }
}
