import type { Notification } from '../api/notifications';

const DAYS = ['today', 'yesterday', 'earlier'] as const;
export type Day = (typeof DAYS)[number];

/** By the reader's own days, in the order in which they came; days without any are left out. */
export function byDay(all: readonly Notification[], now = new Date()): { day: Day; items: readonly Notification[] }[] {
  const today = now.toDateString();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1).toDateString();
  const dayOf = ({ at }: Notification): Day => {
    const day = new Date(at).toDateString();
    return day === today ? 'today' : day === yesterday ? 'yesterday' : 'earlier';
  };
  return DAYS.map(day => ({ day, items: all.filter(one => dayOf(one) === day) })).filter(
    ({ items }) => items.length > 0,
  );
}
