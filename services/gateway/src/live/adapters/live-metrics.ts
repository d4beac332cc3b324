import { Counter, Gauge, type Registry } from '@switchboard/service-kit';
import type { LiveMetrics } from '../ports';

export function liveMetrics(registry: Registry): LiveMetrics {
  const connections = new Gauge({
    name: 'switchboard_live_connections',
    help: 'WebSockets that are open on this gateway',
    registers: [registry],
  });
  const pushed = new Counter({
    name: 'switchboard_live_pushes_total',
    help: 'Messages pushed to live connections, by type',
    labelNames: ['type'],
    registers: [registry],
  });
  const cutOff = new Counter({
    name: 'switchboard_live_cut_off_total',
    help: 'Live connections that were ended by the gateway: slow readers, silent ones, those that said too much',
    labelNames: ['reason'],
    registers: [registry],
  });
  return {
    connections: count => connections.set(count),
    pushed: type => pushed.inc({ type }),
    cutOff: reason => cutOff.inc({ reason }),
  };
}
