import { parseEvent } from '@switchboard/contracts';
import type { ParkedMessage, ParkedSummary, ParkingFilter } from './parking-lot';
import type { StoredParked } from './parking-store';

/** The body's part of what is known about a parked message; never the body itself. */
export function summarise({ headers: _headers, body, ...known }: StoredParked): ParkedSummary {
  return { ...known, subject: subjectOf(body), bytes: body.length, unreadable: unreadable(body) };
}

export function complete(stored: StoredParked): ParkedMessage {
  return { ...summarise(stored), headers: stored.headers, body: stored.body };
}

/** Why no consumer of this build could read the body, if so. */
export function unreadable(body: Buffer): string | undefined {
  const parsed = parseEvent(body);
  if (parsed.ok) return undefined;
  // The JSON parser quotes the text that it choked on, and bodies have no business in lists.
  return parsed.rejection.code === 'event_not_json' ? 'the body is not JSON' : parsed.rejection.message;
}

export function fits(message: StoredParked, filter: ParkingFilter): boolean {
  const { ids, reason, type, parkedBefore, parkedAfter } = filter;
  return (
    (!ids || ids.includes(message.id)) &&
    (!reason || message.code === reason || message.reason.toLowerCase().includes(reason.toLowerCase())) &&
    (!type || message.type === type) &&
    (!parkedBefore || message.parkedAt < parkedBefore) &&
    (!parkedAfter || message.parkedAt > parkedAfter)
  );
}

/** Also of events that are malformed elsewhere: an operator wants to know whose they are. */
function subjectOf(body: Buffer): string | undefined {
  try {
    const subject = (JSON.parse(body.toString()) as { subject?: unknown } | null)?.subject;
    return typeof subject === 'string' && /^[\w-]{1,64}$/.test(subject) ? subject : undefined;
  } catch {
    return undefined;
  }
}
