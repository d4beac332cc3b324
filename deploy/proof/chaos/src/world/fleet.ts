import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlannedProcess } from '@switchboard/distributed';
import { Skipped } from '../faults/fault';

/** A process that ended although nobody had killed it. */
export interface SelfMadeEnd {
  readonly name: string;
  readonly at: Date;
  readonly how: string;
}

interface Member {
  readonly planned: PlannedProcess;
  child: ChildProcess | undefined;
  paused: boolean;
  killed: boolean;
}

/** The service processes of this run. What ends by itself is started again, and remembered. */
export class Fleet {
  readonly selfMadeEnds: SelfMadeEnd[] = [];
  starts = 0;
  private readonly members: ReadonlyMap<string, Member>;
  private stopping = false;

  /** @param logs folder for one log file per process. */
  constructor(
    private readonly processes: readonly PlannedProcess[],
    private readonly logs: string,
  ) {
    this.members = new Map(
      processes.map(planned => [planned.name, { planned, child: undefined, paused: false, killed: false }]),
    );
  }

  get names(): string[] {
    return this.processes.map(({ name }) => name);
  }

  logFile(name: string): string {
    return join(this.logs, `${name}.log`);
  }

  startAll(): void {
    for (const name of this.names) this.start(name);
  }

  start(name: string): void {
    const member = this.member(name);
    if (member.child || this.stopping) return;
    const { script, env } = member.planned;
    const log = openSync(this.logFile(name), 'a');
    // Nothing of our environment but what a program needs to run at all; every setting is in the plan.
    const base = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
    const child = spawn(process.execPath, [script], { env: { ...base, ...env }, stdio: ['ignore', log, log] });
    closeSync(log);
    this.starts += 1;
    Object.assign(member, { child, paused: false, killed: false });
    child.once('close', (code, signal) => this.ended(member, signal ?? `exit code ${code}`));
  }

  /** `kill -9`; resolves when it is gone. @returns the process id. @throws Skipped when it does not run at the moment. */
  async kill(name: string): Promise<number> {
    const member = this.member(name);
    const { child } = member;
    if (!child || member.killed) throw new Skipped(`${name} was down already`);
    member.killed = true;
    const gone = new Promise(resolve => child.once('close', resolve));
    child.kill('SIGKILL');
    await gone;
    return child.pid ?? -1;
  }

  /** SIGSTOP. @returns what ends it, and whether it was still the same process then. @throws Skipped when there is nothing to stop. */
  pause(name: string): () => boolean {
    const member = this.member(name);
    const { child } = member;
    if (!child || member.paused || member.killed) throw new Skipped(`${name} was down or paused already`);
    member.paused = true;
    child.kill('SIGSTOP');
    return () => {
      if (member.child !== child) return false;
      member.paused = false;
      return child.kill('SIGCONT');
    };
  }

  /** SIGTERM for all. @returns how each ended that did not end with 0. */
  async stop(): Promise<{ name: string; how: string }[]> {
    this.stopping = true;
    const bad: { name: string; how: string }[] = [];
    const endings = [...this.members.values()].map(async ({ planned, child }) => {
      if (!child) return;
      const how = await new Promise<string>(resolve => {
        child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
        child.kill('SIGCONT');
        child.kill('SIGTERM');
      });
      if (how !== 'exit code 0') bad.push({ name: planned.name, how });
    });
    await Promise.all(endings);
    return bad;
  }

  /** For the way out after a failure: nothing of ours stays behind. */
  async abandon(): Promise<void> {
    this.stopping = true;
    for (const { child } of this.members.values()) child?.kill('SIGKILL');
  }

  private ended(member: Member, how: string): void {
    const { killed, planned } = member;
    Object.assign(member, { child: undefined, paused: false, killed: false });
    if (killed || this.stopping) return;
    this.selfMadeEnds.push({ name: planned.name, at: new Date(), how: `${how}: ${this.lastWords(planned.name)}` });
    setTimeout(() => this.start(planned.name), 500);
  }

  /** The end of its log, which says why it ended; one line. */
  private lastWords(name: string): string {
    return readFileSync(this.logFile(name), 'utf8')
      .trim()
      .slice(-500)
      .replaceAll(/\s*\n\s*/g, ' | ');
  }

  private member(name: string): Member {
    const member = this.members.get(name);
    if (!member) throw new Error(`there is no process ${name}`);
    return member;
  }
}
