import type { CollectionDefinition } from '@switchboard/persistence';
import type { AnyRpcDefinition, ConsumerDefinition } from '@switchboard/messaging';
import type { Static, TObject } from 'typebox';
import type { ServiceEntry } from './entry';
import type { Hosting } from './hosting';
import type { Platform } from './platform';

/** Work that repeats: sweeps, reconcilers. Runs never overlap; a failure is logged and the next run comes all the same. */
export interface Job {
  readonly name: string;
  /** Pause between the end of one run and the start of the next; milliseconds, ±20 % jitter. */
  readonly everyMs: number;
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/** What operators may have a service do: a POST to its name on the port for operators, answered with what it returns. */
export type Operation = () => Promise<object>;

/** What a service consists of; its wire.ts returns this and does nothing else. */
export interface ServiceParts {
  /** Collections it needs, created and checked before anything else starts. */
  readonly collections: readonly CollectionDefinition<unknown>[];
  readonly consumers?: readonly ConsumerDefinition[];
  readonly rpcs?: readonly AnyRpcDefinition[];
  readonly jobs?: readonly Job[];
  /** By name, e.g. `numbers/check`. */
  readonly operations?: Readonly<Record<string, Operation>>;
  /**
   * After collections are ready; e.g. listen for HTTP. Must not wait for the broker. Run again when the database goes away in the
   * middle of it.
   */
  start?(): Promise<void>;
  /** First step of a shutdown: take no new work. */
  drain?(): Promise<void>;
  /** Last step: release resources. */
  stop?(): Promise<void>;
  /** Undefined when able to work, else a sentence. The database is checked for every service already. */
  unreadyReason?(): Promise<string | undefined>;
  /** False for a service that can work while the broker is away: the gateway takes tickets into its outbox. Default true. */
  readonly needsBroker?: boolean;
}

/** `Config` follows from the schema; a parameter, so that the compiler compares definitions without comparing `Static` of any schema. */
export interface ServiceDefinition<S extends TObject = TObject, Config = Readonly<Static<S>>> {
  readonly name: string;
  /** One schema, every key typed and described. */
  readonly settings: S;
  /** What it takes from the bus; undefined for one that takes nothing. */
  readonly entry?: ServiceEntry<never>;
  /** What running it takes, where the defaults do not suit. */
  readonly hosting?: Hosting;
  /** What settings need of each other, asked before anything is opened. @throws ConfigError */
  check?(config: Config): void;
  wire(platform: Platform, config: Config): ServiceParts | Promise<ServiceParts>;
}

export function defineService<S extends TObject>(
  definition: ServiceDefinition<S, NoInfer<Readonly<Static<S>>>>,
): ServiceDefinition<S> {
  return definition;
}
