import type { LoadResult } from '../generator/generate';
import { runLoad } from '../generator/run';
import type { Installation } from '../installation';
import type { Check } from '../verify';

export interface ScenarioOptions {
  readonly amqpUrl: string;
  readonly mongodbUri: string | undefined;
  /** How long the load, or the outage, lasts. */
  readonly seconds: number;
  /** Tickets a second that count as sustainable; undefined: found out first. */
  readonly rate: number | undefined;
  /** How many times the sustainable rate an overload is. */
  readonly factor: number;
  /** Messages in the queue of a slow consumer. */
  readonly messages: number;
  /** How long everything that was accepted may take to be processed afterwards; seconds. */
  readonly settleSeconds: number;
  readonly progress: (line: string) => void;
  /** Further settings of all services. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Report {
  /** In the order in which they are printed. */
  readonly figures: Readonly<Record<string, unknown>>;
  readonly checks: readonly Check[];
}

export type Scenario = (options: ScenarioOptions) => Promise<Report>;

let runs = 0;

/** Sends tickets to `url` at a fixed rate, and says what became of them. */
export async function load(
  installation: Installation,
  rate: number,
  seconds: number,
  progress: (line: string) => void,
  url = installation.admin.url,
): Promise<LoadResult> {
  runs += 1;
  const result = await runLoad({ url, tokens: installation.tokens, rate, seconds, marker: `load ${runs}` });
  const { p50, p99 } = result.latency;
  progress(`  ${rate}/s for ${seconds} s: ${JSON.stringify(result.answers)}, accepted p50 ${p50} ms, p99 ${p99} ms`);
  return result;
}

/** Answers that are no 201. */
export const refused = ({ answers }: LoadResult, ...statuses: string[]): number =>
  Object.entries(answers).reduce((sum, [status, n]) => (statuses.includes(status) ? sum + n : sum), 0);

/** Answers that an overloaded gateway may not give. */
export const broken = (result: LoadResult): number => result.sent - refused(result, '201', '429', '503');

export const check = (what: string, ok: boolean, found: string | number): Check => ({ what, ok, found: String(found) });
