/** A setting with the value that a place of operation gives it. */
export interface SettingValue {
  readonly key: string;
  readonly value: string;
  /** Why it has this value; a comment in what is generated. */
  readonly why?: string;
}

/**
 * What running a service takes, as data: Compose, Kubernetes and the autoscalers are generated from it. Everything has a default that
 * suits a worker which needs the broker and the database and nobody else.
 */
export interface Hosting {
  readonly resources?: { readonly cpu: string; readonly memory: string; readonly memoryLimit: string };
  /** Processes where nothing scales them. */
  readonly replicas?: number;
  /** For who works on requests of people: a port of its own, where it is asked whether it is ready. */
  readonly http?: { readonly port: number };
  /** How workers follow the length of their queue. */
  readonly scaling?: {
    readonly messagesPerReplica: number;
    readonly maxReplicas: number;
    readonly why?: string;
  };
  /** Whom it calls outside of the installation. */
  readonly outbound?: {
    /** e.g. `smtp`; part of a name. */
    readonly to: string;
    readonly ports: readonly number[];
    /** Never an address of a private network. */
    readonly publicOnly?: boolean;
    readonly why?: string;
  };
  /** A folder that it writes to; one each per process. */
  readonly storage?: {
    readonly name: string;
    readonly path: string;
    readonly sizeLimit: string;
    /** What becomes of it in a cluster, and on one host. */
    readonly cluster: string;
    readonly host: string;
  };
  readonly kubernetes?: {
    readonly settings?: readonly SettingValue[];
    /** Values are examples. */
    readonly secrets?: readonly SettingValue[];
    /** Set when it starts without them, and what it does then. */
    readonly withoutSecrets?: string;
    /** What the example says above them. */
    readonly secretsNote?: string;
  };
  readonly compose?: {
    readonly environment?: readonly SettingValue[];
    /** Further containers that must be healthy first. */
    readonly after?: readonly string[];
    /** Set when the broker need not answer before the start, and why. */
    readonly brokerMayBeAway?: string;
  };
}
