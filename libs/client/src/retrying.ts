import { retryAfterOf } from './problem';

export type Fetch = (request: Request) => Promise<Response>;

const SAFE = ['GET', 'HEAD', 'PUT', 'DELETE'];
const PASSES = [408, 429, 503];
/** Whoever is told to wait longer is told so instead. */
const LONGEST_S = 30;

/**
 * Sends a request again that found no answer, or one that says "later": only where a repetition does nothing twice, which is what
 * an `Idempotency-Key` is for.
 * @param times how often at most, after the first
 */
export function retrying(fetch: Fetch, times: number): Fetch {
  return async request => {
    for (let left = times; ; left -= 1) {
      const last = left <= 0 || !(SAFE.includes(request.method) || request.headers.has('idempotency-key'));
      const answer = await fetch(last ? request : request.clone()).catch((error: unknown) => {
        if (last || request.signal.aborted) throw error;
        return undefined;
      });
      const wait = answer === undefined ? 1 : (retryAfterOf(answer) ?? 1);
      if (answer && (last || !PASSES.includes(answer.status) || wait > LONGEST_S)) return answer;
      await answer?.body?.cancel();
      await pause(wait * 1_000, request.signal);
    }
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
