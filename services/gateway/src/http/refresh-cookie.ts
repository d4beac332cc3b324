import type { FastifyReply, FastifyRequest } from 'fastify';
import { BASE_PATH } from './paths';

/** What a page says that wants its refresh token in a cookie, where no script can read it. */
const HEADER = 'x-refresh-token';
const WANTED = 'cookie';
/** As long as a session that nobody refreshes; seconds. */
const LIFETIME_S = 30 * 24 * 3_600;

/**
 * Whether the caller keeps its refresh token in a cookie. A page of another site can not say so: the header makes its browser ask
 * first (CORS), and that is refused. So the cookie, which browsers send by themselves, is only ever used by our own page.
 */
export const wantsCookie = ({ headers }: FastifyRequest): boolean => headers[HEADER] === WANTED;

/** The refresh token of a caller that keeps it in a cookie. */
export function refreshCookieOf(request: FastifyRequest): string | undefined {
  if (!wantsCookie(request)) return undefined;
  const name = `${cookieName(request)}=`;
  const cookies = (request.headers.cookie ?? '').split(';').map(cookie => cookie.trim());
  return cookies.find(cookie => cookie.startsWith(name))?.slice(name.length) || undefined;
}

/** @param isSecure whether people come by https; else the cookie would never arrive. */
export function setRefreshCookie(request: FastifyRequest, reply: FastifyReply, token: string, isSecure: boolean): void {
  setCookie(request, reply, token, LIFETIME_S, isSecure);
}

export function clearRefreshCookie(request: FastifyRequest, reply: FastifyReply, isSecure: boolean): void {
  setCookie(request, reply, '', 0, isSecure);
}

function setCookie(request: FastifyRequest, reply: FastifyReply, value: string, seconds: number, isSecure: boolean) {
  const parts = [
    `${cookieName(request)}=${value}`,
    `Path=${BASE_PATH}/auth`,
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Strict',
  ];
  void reply.header('set-cookie', [...parts, ...(isSecure ? ['Secure'] : [])].join('; '));
}

/** One for each port: two installations on a machine do not sign each other's people out. */
const cookieName = ({ socket }: FastifyRequest) => `switchboard_refresh_${socket.localPort ?? 0}`;
