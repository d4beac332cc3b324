import { resolve } from 'node:path';
import { catalogue } from '@switchboard/catalogue';
import { countSetting } from './config';

const ROOT = resolve(__dirname, '../../..');

/** Where the ports begin, and how many of each service: `ROUTERS: 2`; what is not named runs once. */
export interface PlanSettings {
  readonly PORT: number;
  readonly OPS_PORT: number;
  readonly [count: string]: unknown;
}

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
export function plan(settings: PlanSettings): PlannedProcess[] {
  let opsPort = settings.OPS_PORT;
  let port = settings.PORT;
  return catalogue.flatMap(({ name, script, hosting: { http } }) => {
    const count = Number(settings[countSetting(name)] ?? 1);
    return Array.from({ length: count }, (_, index) => ({
      name: count > 1 ? `${name}-${index + 1}` : name,
      service: name,
      script: resolve(ROOT, script),
      env: { OPS_PORT: String(opsPort++), ...(http ? { PORT: String(port++) } : {}) },
    }));
  });
}
