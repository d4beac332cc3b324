import type { StoredModel } from '@switchboard/triage';
import type { Fitted } from './fit';

/** A model as it is stored: a byte per number. */
export function quantise(
  labels: readonly string[],
  concepts: number,
  idf: Float32Array,
  { weights, bias }: Fitted,
): StoredModel {
  const idfScale = idf.reduce((highest, value) => Math.max(highest, value), 0) / 255 || 1;
  const scales = weights.map(row => row.reduce((highest, weight) => Math.max(highest, Math.abs(weight)), 0) / 127);
  const bytes = Buffer.concat(
    weights.map((row, label) =>
      Buffer.from(Int8Array.from(row, weight => Math.round(weight / (scales[label] || 1))).buffer),
    ),
  );
  return {
    version: '1',
    labels,
    buckets: idf.length,
    concepts,
    idf: Buffer.from(Uint8Array.from(idf, value => Math.round(value / idfScale))).toString('base64'),
    idfScale,
    weights: bytes.toString('base64'),
    scales,
    bias,
  };
}
