import type { Problem as ProblemBody } from '@switchboard/contracts';

/** What the API refused, or why nothing came of asking it. */
export class Problem extends Error {
  constructor(
    /** 0 where no answer came. */
    readonly status: number,
    /** Stable; `offline` and `timeout` where no answer came. */
    readonly code: string,
    detail: string,
    /** What is wrong with which field, by JSON pointer. */
    readonly errors: NonNullable<ProblemBody['errors']> = [],
    readonly requestId?: string,
    /** Seconds. */
    readonly retryAfter?: number,
  ) {
    super(detail);
  }
}

export async function problemFrom(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Partial<ProblemBody>;
  const after = Number(response.headers.get('retry-after'));
  return new Problem(
    response.status,
    body.code ?? 'unknown',
    body.detail ?? response.statusText,
    body.errors,
    body.requestId,
    after > 0 ? after : undefined,
  );
}

export const isProblem = (error: unknown, code?: string): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code);
