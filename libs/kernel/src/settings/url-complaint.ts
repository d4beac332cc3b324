import { isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';

/** What a URL of one setting may consist of. */
export interface UrlRules {
  /** Without `://`. */
  readonly schemes: readonly string[];
  /** A right one, shown when the given one is not. */
  readonly example: string;
  /** Whether user and password may stand before the host. */
  readonly credentials?: boolean;
  /** `none`: a single slash at most; `database`: exactly one segment. */
  readonly path: 'none' | 'any' | 'database';
  readonly query?: boolean;
  /** Several hosts with commas between them. */
  readonly manyHosts?: boolean;
}

const PARTS = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/s;
const PERCENT_ENCODE =
  'must have special characters of user and password percent-encoded (# as %23, / as %2F, ? as %3F, @ as %40, % as %25, a blank as %20)';

/** What is wrong with the text, as "must …" and never repeating any of it, because it may hold a password; undefined when nothing is. */
export function urlComplaint(text: string, rules: UrlRules): string | undefined {
  const [, scheme = '', authority = '', path = '', query, fragment] = PARTS.exec(text) ?? [];
  if (!rules.schemes.includes(scheme)) return `must begin with ${rules.schemes.map(one => `${one}://`).join(' or ')}`;
  const at = authority.lastIndexOf('@');
  const rest = `${path}${query ?? ''}${fragment ?? ''}`;
  return (
    credentialsComplaint(authority.slice(0, Math.max(at, 0)), at >= 0, rest, rules) ??
    plainComplaint(text, rest) ??
    hostsComplaint(authority.slice(at + 1), scheme, rules) ??
    restComplaint(path, query, rules)
  );
}

/** An unencoded `#`, `/` or `?` in a password ends the host early, so that the `@` is found behind it. */
function credentialsComplaint(userinfo: string, given: boolean, rest: string, rules: UrlRules): string | undefined {
  if (!rules.credentials) return given ? 'must have no user and no password' : undefined;
  const broken = /[@\s\p{Cc}\\]/u.test(userinfo) || !decodable(userinfo) || /[@#]/.test(rest);
  return broken ? PERCENT_ENCODE : undefined;
}

function plainComplaint(text: string, rest: string): string | undefined {
  if (/[\s\p{Cc}\\]/u.test(text)) return 'must contain no blanks, control characters or backslashes';
  if (rest.includes('#')) return 'must have no part that begins with #';
  return decodable(rest) ? undefined : 'must have % written as %25';
}

function hostsComplaint(text: string, scheme: string, rules: UrlRules): string | undefined {
  const hosts = rules.manyHosts ? text.split(',') : [text];
  const looked = scheme.endsWith('+srv');
  if (looked && (hosts.length > 1 || text.includes(':'))) return `must name one host and no port after ${scheme}://`;
  for (const one of hosts) {
    const [, host = '', port] = /^(\[[^\]]*\]|[^:[\]]*)(?::(.*))?$/s.exec(one) ?? [];
    if (!isHost(host)) return `must name a host, as in ${rules.example}`;
    if (port !== undefined && !isPort(port)) return 'must have a port from 1 to 65535, or none';
  }
  return undefined;
}

function restComplaint(path: string, query: string | undefined, rules: UrlRules): string | undefined {
  if (query !== undefined && !rules.query) return 'must have no part that begins with ?';
  if (rules.path === 'none' && path !== '' && path !== '/') return 'must have no path after the host';
  if (rules.path === 'database' && !/^\/[^/]+$/.test(path))
    return `must name the database after the host, as in ${rules.example}`;
  return undefined;
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return isIPv6(host.slice(1, -1));
  // A percent-encoded path is a socket file.
  if (host.includes('%')) return decodable(host);
  return domainToASCII(host) !== '';
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

function decodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
