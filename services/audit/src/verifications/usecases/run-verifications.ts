import { isPermanent, type Logger, messageOf } from '@switchboard/kernel';
import type { VerifyQuestion, VerifyReport } from '../../usecases/verify/verify-trail';
import type { TrailGlance, Turn, Verifications } from '../ports';
import { verdictOf } from './verdict';

export interface RunPorts {
  readonly verifications: Verifications;
  readonly glance: Pick<TrailGlance, 'ticketNumbers'>;
  /** What the command `audit:verify` runs, too. */
  readonly verify: (question: VerifyQuestion) => Promise<VerifyReport>;
  readonly logger: Logger;
}

/** How often a verification says that it goes on, and learns that it was cancelled; milliseconds. */
const BEAT_MS = 1_000;
/** After as many attempts something other than a restart is in the way. */
const ATTEMPTS = 5;

/**
 * Verifies the trail where somebody asked for it. It begins anew where an audit ended in the middle: what was read before says nothing
 * of what stands there now.
 * @throws what keeps it from being done now; it is tried again.
 */
export async function runVerifications(ports: RunPorts, signal: AbortSignal): Promise<void> {
  const turn = await ports.verifications.take();
  if (!turn) return;
  if (turn.attempts > ATTEMPTS) {
    const reason = `It was begun ${ATTEMPTS} times and never came to its end. The log of audit says why.`;
    return ports.verifications.end(turn, { state: 'failed', reason });
  }
  const lost = new AbortController();
  try {
    await verify(ports, turn, { signal, lost });
  } catch (error) {
    if (lost.signal.aborted) return;
    if (isPermanent(error)) return ports.verifications.end(turn, { state: 'failed', reason: messageOf(error) });
    // Whoever does not get as far as this leaves it to the end of the lease.
    await ports.verifications.release(turn).catch(() => undefined);
    if (!signal.aborted) throw error;
  }
}

async function verify(
  { verifications, glance, verify: readAll, logger }: RunPorts,
  turn: Turn,
  { signal, lost }: { readonly signal: AbortSignal; readonly lost: AbortController },
): Promise<void> {
  let read = { entries: 0, chains: 0 };
  const beat = setInterval(() => {
    verifications.keep(turn, read).then(
      isOurs => {
        if (!isOurs) lost.abort();
      },
      (error: unknown) => logger.warn({ reason: messageOf(error) }, 'how far a verification is could not be written'),
    );
  }, BEAT_MS);
  try {
    const report = await readAll({
      signal: AbortSignal.any([signal, lost.signal]),
      onProgress: ({ entries, chains }) => (read = { entries, chains }),
    });
    const chains = report.broken.map(({ chain }) => chain);
    const unrecorded = report.completeness.unrecorded.map(({ id }) => id);
    const numbers = await glance.ticketNumbers([...chains, ...unrecorded]);
    const verdict = verdictOf(report, numbers);
    if (!verdict.intact) logger.error({ findings: verdict.total, first: verdict.findings[0] }, 'the trail is broken');
    await verifications.end(turn, { state: 'done', verdict, entries: report.entries, chains: report.chains });
  } finally {
    clearInterval(beat);
  }
}
