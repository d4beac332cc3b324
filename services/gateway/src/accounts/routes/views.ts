import type { TokenPair } from '@switchboard/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setRefreshCookie, wantsCookie } from '../../http/refresh-cookie';
import { userView } from '../../people/routes/views';
import type { SignedIn } from '../usecases/sign-in';

function tokenPair({ user, accessToken, refreshToken, expiresIn }: SignedIn): TokenPair {
  return { user: userView(user), accessToken, refreshToken, expiresIn };
}

/** Whether people come by https, as cookies have to know. */
export interface CookieOptions {
  readonly https: boolean;
}

/** The token pair as the caller wants it: with the refresh token in it, or in a cookie. */
export function signedInAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  signedIn: SignedIn,
  { https }: CookieOptions,
) {
  const pair = tokenPair(signedIn);
  if (!wantsCookie(request)) return pair;
  setRefreshCookie(request, reply, pair.refreshToken, https);
  return { ...pair, refreshToken: '' };
}
