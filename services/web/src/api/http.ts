import { type AnswerOf, BASE, type Manner, type Method, type PathOf, type RequestOf } from './operations';
import { Problem, problemFrom } from './problem';
import { hearClock } from './server-clock';
import { fetchTelling } from './fetch-telling';

/** After so long without an answer somebody is told; milliseconds. */
const PATIENCE_MS = 10_000;

/** Whatever operation it is of. */
export interface Request extends Manner {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly headers?: object;
  readonly body?: unknown;
}

/** One request of nobody in particular. @throws Problem for every answer but success, and where none came. */
export const send = <M extends Method, P extends PathOf<M>>(method: M, path: P, ...[request]: RequestOf<M, P>) =>
  answerTo(method, path, request).then(response => contentOf(response) as Promise<AnswerOf<M, P>>);

export const contentOf = async (response: Response): Promise<unknown> =>
  response.headers.get('content-type') === null ? undefined : response.json();

/** The answer as it comes. @throws Problem for every answer but success, and where none came. */
export async function answerTo(method: Method, path: string, request: Request = {}): Promise<Response> {
  const { body, headers, signal, keepalive, onSent, patienceMs = PATIENCE_MS } = request;
  const isForm = body instanceof FormData;
  const patience = AbortSignal.timeout(patienceMs);
  const ask = onSent ? fetchTelling(onSent) : fetch;
  const response = await ask(BASE + pathOf(path, request.path) + searchOf(request.query), {
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
  hearClock(response.headers.get('date'));
  if (!response.ok) throw await problemFrom(response);
  return response;
}

function pathOf(template: string, values: object = {}): string {
  const known = new Map<string, unknown>(Object.entries(values));
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(known.get(name))));
}

function searchOf(query: object = {}): string {
  const search = new URLSearchParams();
  const add = (key: string, value: unknown): void => {
    if (value === undefined || value === '') return;
    if (Array.isArray(value)) return value.forEach(one => add(key, one));
    // Fields of the desk are named one by one.
    if (typeof value === 'object' && value) return entries(value).forEach(([name, one]) => add(`${key}.${name}`, one));
    search.append(key, String(value));
  };
  entries(query).forEach(([key, value]) => add(key, value));
  return search.size > 0 ? `?${search}` : '';
}

const entries = (of: object): [string, unknown][] => Object.entries(of);
