import type { components } from './generated/api';

export type Problem = components['schemas']['Problem'];

/** What the API refuses (RFC 9457). `code` is stable; the message is for people. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly problem: Problem,
    readonly response: Response,
  ) {
    super(problem.detail);
  }

  get status(): number {
    return this.problem.status;
  }

  /** Stable name of what is wrong, e.g. `version_stale`. */
  get code(): string {
    return this.problem.code;
  }

  /** Each wrong field of bad input, by its JSON pointer: `{ path: '/title', message: 'must not be empty' }`. */
  get errors(): NonNullable<Problem['errors']> {
    return this.problem.errors ?? [];
  }

  /** Seconds until trying again makes sense; undefined where the answer does not say. */
  get retryAfter(): number | undefined {
    return retryAfterOf(this.response);
  }
}

/** The error with which an answer is refused. What is no problem document, as from a proxy, becomes one with the code `http_<status>`. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const text = await response.text().catch(() => '');
  return new ProblemError(readProblem(text) ?? stranger(response), response);
}

function readProblem(text: string): Problem | undefined {
  try {
    const value = JSON.parse(text) as Partial<Problem> | null;
    return typeof value?.code === 'string' && typeof value.detail === 'string' ? (value as Problem) : undefined;
  } catch {
    return undefined;
  }
}

const stranger = ({ status, statusText, url }: Response): Problem => ({
  type: 'about:blank',
  title: statusText || `HTTP ${status}`,
  status,
  detail: `The answer was ${status} and no problem document.`,
  instance: url,
  code: `http_${status}`,
});

export function retryAfterOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}
