import { disconnect } from './disconnect';
import type { FaultDefinition } from './fault';
import { kill } from './kill';
import { pause } from './pause';
import { poison } from './poison';
import { redeliver } from './redeliver';
import { restartBroker } from './restart-broker';
import { restartStore } from './restart-store';
import { unplug } from './unplug';

export const FAULTS: readonly FaultDefinition[] = [
  kill,
  pause,
  disconnect,
  unplug,
  restartBroker,
  restartStore,
  redeliver,
  poison,
];
