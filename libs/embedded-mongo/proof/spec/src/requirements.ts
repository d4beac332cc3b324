import type { Requirement } from './format';

/** What the tested server says about itself. */
export interface ServerFacts {
  readonly version: readonly number[];
  readonly topology: 'single' | 'replicaset' | 'sharded';
}

/** Why no alternative of `runOnRequirements` holds, or `undefined` if the test is to be run. */
export function unmet(requirements: readonly Requirement[] | undefined, facts: ServerFacts): string | undefined {
  if (!requirements || requirements.length === 0) return undefined;
  const reasons = requirements.map(one => reasonAgainst(one, facts));
  return reasons.includes(undefined) ? undefined : [...new Set(reasons)].join('; or ');
}

function reasonAgainst(requirement: Requirement, { version, topology }: ServerFacts): string | undefined {
  const { minServerVersion, maxServerVersion, topologies, serverless, auth, serverParameters, csfle } = requirement;
  if (minServerVersion !== undefined && compareVersions(version, minServerVersion) < 0)
    return `needs server ${minServerVersion} or later`;
  if (maxServerVersion !== undefined && compareVersions(version, maxServerVersion) > 0)
    return `is for servers up to ${maxServerVersion}`;
  if (topologies && !topologies.includes(topology)) return `needs topology ${topologies.join(' or ')}`;
  if (serverless === 'require') return 'needs a serverless deployment';
  if (auth === true) return 'needs users';
  if (csfle !== undefined && csfle !== false) return 'needs client-side encryption';
  return serverParameters ? 'needs server parameters' : undefined;
}

/** Compares part by part: `8.1.99` limits everything below 8.2. */
function compareVersions(version: readonly number[], text: string): number {
  for (const [i, part] of text.split('.').entries()) {
    const difference = (version[i] ?? 0) - Number(part);
    if (difference !== 0) return difference;
  }
  return 0;
}
