import { Counter, Gauge, type Registry } from 'prom-client';
import type { RouterMetrics } from '../ports';

export function prometheusMetrics(registry: Registry): RouterMetrics {
  const registers = [registry];
  const decisions = new Counter({
    name: 'switchboard_router_decisions_total',
    help: 'Decisions that took effect, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const refused = new Counter({
    name: 'switchboard_router_reservations_refused_total',
    help: 'Reservations that the guard refused because the agent had changed since it was read',
    registers,
  });
  const repairs = new Counter({
    name: 'switchboard_router_repairs_total',
    help: 'Differences between users, reservations and tickets that the reconciler repaired, by kind',
    labelNames: ['kind'],
    registers,
  });
  const waiting = new Gauge({
    name: 'switchboard_router_waiting_tickets',
    help: 'Classified tickets without an agent, at the last reconciliation',
    registers,
  });
  return {
    decided: outcome => decisions.inc({ outcome }),
    reservationRefused: () => refused.inc(),
    repaired: kind => repairs.inc({ kind }),
    waiting: count => waiting.set(count),
  };
}
