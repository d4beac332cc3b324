import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Who may see the mail page: a browser that has brought the key since the start has a cookie that says so. */
export class MailAccess {
  /** Not the key: browsers send cookies to every port of a host, and what they give away ends with this process. */
  private readonly pass = randomBytes(24).toString('base64url');

  constructor(private readonly key: string) {}

  opens(given: unknown): boolean {
    return typeof given === 'string' && isSame(given, this.key);
  }

  isGranted({ headers, socket }: FastifyRequest): boolean {
    const name = `${cookieName(socket.localPort)}=`;
    const cookies = (headers.cookie ?? '').split(';').map(cookie => cookie.trim());
    return cookies.some(cookie => cookie.startsWith(name) && isSame(cookie.slice(name.length), this.pass));
  }

  grant({ socket }: FastifyRequest, reply: FastifyReply): FastifyReply {
    const cookie = `${cookieName(socket.localPort)}=${this.pass}; Path=/mail; HttpOnly; SameSite=Strict`;
    return reply.header('set-cookie', cookie).header('cache-control', 'no-store');
  }
}

/** One for each port: two installations on a machine do not sign each other's readers out. */
function cookieName(port: number | undefined): string {
  return `switchboard_mail_${port ?? 0}`;
}

/** Takes as long for a wrong guess whatever is wrong with it. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
