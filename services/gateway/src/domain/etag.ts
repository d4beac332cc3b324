import { malformed, Refusal } from './refusal';

const MAX_VERSIONS = 100;

export const etagOf = (version: number): string => `"${version}"`;

/** For answers that say a version: they have it as their tag, too. */
export const versionHeader = (body: object): { etag?: string } =>
  'version' in body && typeof body.version === 'number' ? { etag: etagOf(body.version) } : {};

/** Versions that `If-Match` accepts, or undefined for "any". Proxies that compress weaken tags, so `W/` is overlooked. */
export function parseIfMatch(header: string | undefined): readonly number[] | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const parts = header.split(',');
  if (parts.length > MAX_VERSIONS) throw malformed('/If-Match', `must name at most ${MAX_VERSIONS} versions`);
  return parts.map(part => {
    const match = /^\s*(?:W\/)?"(\d{1,15})"\s*$/.exec(part);
    if (!match) throw malformed('/If-Match', 'must be an ETag, e.g. "3"');
    return Number(match[1]);
  });
}

/** @throws Refusal `version_stale`. */
export function checkVersion(version: number, accepted: readonly number[] | undefined, what = 'ticket'): void {
  if (accepted && !accepted.includes(version)) throw versionStale(version, what);
}

export const versionStale = (version?: number, what = 'ticket') =>
  new Refusal(
    'stale',
    'version_stale',
    `The ${what} has ${version === undefined ? 'another version' : `version ${version}`} by now. Read it again.`,
  );
