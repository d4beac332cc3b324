import { answerTo, contentOf, type Request } from './http';
import type { AnswerOf, Method, PathOf, RequestOf } from './operations';
import { isProblem } from './problem';
import { freshToken, refresh } from './session';

/** A request of whoever is signed in; a token that has expired meanwhile is swapped, and it is asked once more. */
export const call = <M extends Method, P extends PathOf<M>>(method: M, path: P, ...[request]: RequestOf<M, P>) =>
  answerToUser(method, path, request).then(response => contentOf(response) as Promise<AnswerOf<M, P>>);

/** The same for what is no JSON: the answer as it comes. */
export const callRaw = <P extends PathOf<'GET'>>(path: P, ...[request]: RequestOf<'GET', P>): Promise<Response> =>
  answerToUser('GET', path, request);

async function answerToUser(method: Method, path: string, request: Request = {}): Promise<Response> {
  const token = await freshToken();
  try {
    return await answerTo(method, path, withToken(request, token));
  } catch (error) {
    if (token === undefined || !isProblem(error, 'invalid_token')) throw error;
    return answerTo(method, path, withToken(request, await refresh(token)));
  }
}

const withToken = (request: Request, token: string | undefined): Request =>
  token === undefined ? request : { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };

/** For whatever creates: a repetition of the same key makes nothing twice. */
export const onceKey = (key: string) => ({ 'Idempotency-Key': key });

/** For whatever changes: refused with `version_stale` where somebody was faster. @param version that was seen */
export const seen = (version: number) => ({ 'If-Match': `"${version}"` });
