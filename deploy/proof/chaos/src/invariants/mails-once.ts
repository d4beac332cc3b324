import { type Evidence, eventsOf, groupBy } from '../evidence';
import type { FaultRecord } from '../faults/fault';
import { type Invariant, violation, type Violation } from './invariant';

/** Between a server's 250 and the record of it lie milliseconds; on a machine that is busy with restarts, perhaps this many. */
const WINDOW_MS = 2_000;

/** Faults that can keep a notifier from recording what it has sent. Losing the broker is none: the record is in the database. */
function opensWindow({ kind, target }: FaultRecord): boolean {
  if (kind === 'restart-store') return true;
  return (kind === 'kill' || kind === 'pause') && (target ?? '').startsWith('notifier');
}

/** Whether a fault kept a notifier from recording a mail that was taken at `at`. */
export function excused(at: Date, faults: readonly FaultRecord[]): boolean {
  return faults.some(
    fault =>
      fault.outcome !== 'skipped' &&
      opensWindow(fault) &&
      fault.startedAt.getTime() <= at.getTime() + WINDOW_MS &&
      fault.endedAt.getTime() >= at.getTime() - WINDOW_MS,
  );
}

/**
 * Judges a second copy by the notifier's README: only while "sent" is not recorded, and only if a fault or a send that took
 * longer than it may kept it from being recorded.
 * @param recordedAt when "sent" was recorded; null if never.
 */
function judge(first: Date, second: Date, recordedAt: Date | null, evidence: Evidence): 'fault' | 'slow' | string {
  const begun = second.getTime() - evidence.sendMs;
  if (recordedAt && recordedAt.getTime() < begun) return 'it was recorded as sent before that';
  if (excused(first, evidence.faults)) return 'fault';
  // A sender that gets no answer, or no turn on the processor, for so long gives its claim back.
  return second.getTime() - first.getTime() >= evidence.sendMs
    ? 'slow'
    : 'no fault was near, and two senders had it at once';
}

export const mailsOnce: Invariant = {
  name: 'mails-once',
  promise:
    'Every mail was received once; again, with the same Message-ID, only where a crash, a standstill or a lost database kept "sent" from being recorded.',
  check: evidence => {
    const recorded = new Map(
      eventsOf(evidence, 'notification.sent').map(({ data, time }) => [data.messageId, new Date(time)]),
    );
    const copies = groupBy(evidence.mails, mail => mail.messageId);
    const violations: Violation[] = [];
    let doubled = 0;
    let slow = 0;
    for (const [messageId, mails] of copies) {
      if (messageId === '') violations.push(violation(`a mail without Message-ID: "${mails[0]?.subject}"`));
      if (new Set(mails.map(({ to }) => to.join())).size > 1)
        violations.push(violation(`${messageId} went to different people`));
      if (mails.length < 2) continue;
      doubled += 1;
      const times = mails.map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime());
      for (const [i, second] of times.slice(1).entries()) {
        const first = times[i] as Date;
        const verdict = judge(first, second, recorded.get(messageId) ?? null, evidence);
        if (verdict === 'slow') slow += 1;
        else if (verdict !== 'fault')
          violations.push(
            violation(
              `${messageId} "${mails[0]?.subject}" at ${first.toISOString()} and ${second.toISOString()}: ${verdict}`,
            ),
          );
      }
    }
    const doubledPercent = copies.size === 0 ? 0 : Math.round((doubled / copies.size) * 1e5) / 1e3;
    return { checked: copies.size, violations, measured: { doubled, doubledPercent, withoutFault: slow } };
  },
};
