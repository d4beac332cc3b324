import { fail } from './errors';

/**
 * What drivers, tools and tutorials ask of MongoDB and this server refuses for a reason of its own: code 115 says that it is not a
 * typing error. Whatever else the tables of the language do not name is unknown to it, and refused with MongoDB's code for that.
 */
const REFUSED: ReadonlySet<string> = new Set(
  [
    // It runs no JavaScript.
    '$where $function $accumulator',
    // It knows no geometry.
    '$near $nearSphere $geoWithin $geoIntersects $within $geoNear',
    // A pipeline reads one database, from a collection, and writes nothing.
    '$out $merge $documents $graphLookup $redact',
    // Whole features of MongoDB.
    '$changeStreamSplitLargeEvent $search $searchMeta $vectorSearch $listSearchIndexes $planCacheStats $collStats $indexStats',
    '$currentOp $listLocalSessions $listSessions $listSampledQueries $shardedDataDistribution $toHashedIndexKey $sampleRate',
    '$bucketAuto $densify $fill $meta',
  ].flatMap(names => names.split(' ')),
);

/** Throws code 115 for a name that is refused for a reason. */
export function checkRefused(name: string): void {
  if (REFUSED.has(name)) fail(115, `${name} is not supported by this server`);
}
