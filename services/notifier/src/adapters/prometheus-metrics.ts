import { Counter, Gauge, Histogram, type Registry } from '@switchboard/service-kit';
import type { NotifierMetrics } from '../ports';

const BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export function prometheusMetrics(registry: Registry): NotifierMetrics {
  const notifications = new Counter({
    name: 'switchboard_notifier_notifications_total',
    help: 'Notifications by template and how they ended: sent, failed or skipped',
    labelNames: ['template', 'outcome'],
    registers: [registry],
  });
  const suppressed = new Counter({
    name: 'switchboard_notifier_suppressed_total',
    help: 'Notifications that failed because their recipient had as many mails in the hour as MAILS_PER_RECIPIENT_PER_HOUR allows',
    labelNames: ['template'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'switchboard_notifier_send_seconds',
    help: 'Time from handing a message to the mail server (or file) until its answer, failures included',
    labelNames: ['template'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const blocked = new Gauge({
    name: 'switchboard_notifier_blocked',
    help: '1 while all mails wait for an operator to remove this cause (certificate, log-in, sender, …), else 0',
    labelNames: ['cause'],
    registers: [registry],
  });
  return {
    blocked: (cause, is) => blocked.set({ cause }, is ? 1 : 0),
    settled: (template, outcome) => notifications.inc({ template, outcome }),
    suppressed: template => suppressed.inc({ template }),
    sendSeconds: (template, time) => seconds.observe({ template }, time),
  };
}
