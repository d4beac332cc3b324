import { answerTo, type Request, send } from './http';
import { isProblem } from './problem';
import { freshToken, refresh } from './session';

/** A request of whoever is signed in; a token that has expired meanwhile is swapped, and it is asked once more. */
export const call = <T>(method: string, path: string, request: Request = {}): Promise<T> =>
  withFreshToken(request, signed => send<T>(method, path, signed));

/** The same for what is no JSON: the answer as it comes. */
export const callRaw = (method: string, path: string, request: Request = {}): Promise<Response> =>
  withFreshToken(request, signed => answerTo(method, path, signed));

async function withFreshToken<T>(request: Request, ask: (signed: Request) => Promise<T>): Promise<T> {
  const token = await freshToken();
  try {
    return await ask(withToken(request, token));
  } catch (error) {
    if (token === undefined || !isProblem(error, 'invalid_token')) throw error;
    return ask(withToken(request, await refresh(token)));
  }
}

const withToken = (request: Request, token: string | undefined): Request =>
  token === undefined ? request : { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };

/** For whatever creates: a repetition of the same key makes nothing twice. */
export const onceKey = (key: string) => ({ 'idempotency-key': key });
