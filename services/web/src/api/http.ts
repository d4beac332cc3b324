import { Problem, problemFrom } from './problem';

export const BASE = '/api/v1';

/** After so long without an answer somebody is told; milliseconds. */
const PATIENCE_MS = 10_000;

type QueryValue = string | number | boolean | readonly string[] | undefined;

export interface Request {
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** Longer than usual, for what takes long; milliseconds. */
  readonly patienceMs?: number;
  /** Goes on when the page is closed. */
  readonly keepalive?: boolean;
}

/** One request. @throws Problem for every answer but success, and where none came. */
export async function send<T>(method: string, path: string, request: Request = {}): Promise<T> {
  const response = await answerTo(method, path, request);
  return (response.status === 204 || response.status === 202 ? undefined : await response.json()) as T;
}

/** The answer as it comes. @throws Problem for every answer but success, and where none came. */
export async function answerTo(method: string, path: string, request: Request): Promise<Response> {
  const { body, headers, query, signal, keepalive, patienceMs = PATIENCE_MS } = request;
  const isForm = body instanceof FormData;
  const patience = AbortSignal.timeout(patienceMs);
  const response = await fetch(BASE + path + searchOf(query), {
    method,
    headers: { ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    ...(keepalive === undefined ? {} : { keepalive }),
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    if (patience.aborted) throw new Problem(0, 'timeout', 'The server did not answer in 10 seconds.');
    throw new Problem(0, 'offline', 'The server can not be reached.');
  });
  if (!response.ok) throw await problemFrom(response);
  return response;
}

function searchOf(query: Request['query']): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {}))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== '') search.append(key, String(one));
  return search.size > 0 ? `?${search}` : '';
}
