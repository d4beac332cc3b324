import { dirname, join } from 'node:path';
import type { Static } from 'typebox';
import type { distributedSettings } from './config';

type Settings = Readonly<Static<typeof distributedSettings>>;

/** One process to start. */
export interface PlannedProcess {
  /** e.g. `router-2`. */
  readonly name: string;
  readonly service: string;
  /** JavaScript file to run. */
  readonly script: string;
  /** What differs from the environment of the launcher. */
  readonly env: Readonly<Record<string, string>>;
}

/** Which processes to start, each with ports of its own. */
export function plan(settings: Settings): PlannedProcess[] {
  const counts: [string, number][] = [
    ['gateway', settings.GATEWAYS],
    ['classifier', settings.CLASSIFIERS],
    ['router', settings.ROUTERS],
    ['notifier', settings.NOTIFIERS],
    ['audit', settings.AUDITS],
  ];
  let opsPort = settings.OPS_PORT;
  return counts.flatMap(([service, count]) =>
    Array.from({ length: count }, (_, index) => ({
      name: count > 1 ? `${service}-${index + 1}` : service,
      service,
      script: join(dirname(require.resolve(`@switchboard/${service}`)), 'main.js'),
      env: { OPS_PORT: String(opsPort++), ...(service === 'gateway' ? { PORT: String(settings.PORT + index) } : {}) },
    })),
  );
}
