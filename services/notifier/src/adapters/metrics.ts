import { Counter, Histogram, type Registry } from '@switchboard/service-kit';
import type { NotificationMetrics } from '../ports';

const BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export function notificationMetrics(registry: Registry): NotificationMetrics {
  const notifications = new Counter({
    name: 'switchboard_notifier_notifications_total',
    help: 'Notifications by template and how they ended: sent, failed or skipped',
    labelNames: ['template', 'outcome'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'switchboard_notifier_send_seconds',
    help: 'Time from handing a message to the mail server (or file) until its answer, failures included',
    labelNames: ['template'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return {
    settled: (template, outcome) => notifications.inc({ template, outcome }),
    sendSeconds: (template, time) => seconds.observe({ template }, time),
  };
}
