import type { ParkedSummary } from '@switchboard/messaging';

/**
 * What a stranger may have written, on one line and fit for a terminal: control characters would move the cursor or colour what follows,
 * bidirectional ones turn text around.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `12 s`, `5 min`, `3 h`, `2 d`. */
export function age(from: Date, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - from.getTime()) / 1_000));
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7_200) return `${Math.floor(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.floor(seconds / 3_600)} h` : `${Math.floor(seconds / 86_400)} d`;
}

/** Two lines about one message. */
export function describeParked(message: ParkedSummary, now: Date): string {
  const { id, queue, type, subject, code, reason, consumer, attempts, parkedAt } = message;
  const about = [type ?? 'no type', ...(subject === undefined ? [] : [`of ${subject}`])].map(printable).join(' ');
  const times = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  const when = `parked ${parkedAt.toISOString()}, ${age(parkedAt, now)} ago`;
  const by = consumer === queue ? times : `${printable(consumer)}, ${times}`;
  return `${queue}  ${printable(id)}  ${about}\n    ${printable(code)}: ${printable(reason)} (${by}; ${when})\n`;
}

export function plural(count: number, what = 'message'): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
