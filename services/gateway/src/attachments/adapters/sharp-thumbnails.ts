import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';
import type { MakeThumbnail } from '../ports';

const EDGE = 320;
/** A small file can say that it is a huge picture; unpacked it may have so many points. */
const MAX_POINTS = 50_000_000;
const SECONDS = 20;

// Only what is shown inline is ever read: no SVG, which fetches and runs, no document formats. For the whole process.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
});
// One at a time and nothing kept: answers come first.
sharp.concurrency(1);
sharp.cache(false);

/** By libvips, whose binaries come in npm packages; without what cameras write beside the picture (places, names). */
export const sharpThumbnails: MakeThumbnail = async picture => {
  const image = sharp({ limitInputPixels: MAX_POINTS, sequentialRead: true, failOn: 'error' })
    .rotate()
    .resize(EDGE, EDGE, { fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: SECONDS })
    .webp({ quality: 75 });
  const parts: Buffer[] = [];
  await pipeline(picture, image, async function (made: AsyncIterable<Buffer>) {
    for await (const part of made) parts.push(part);
  });
  return Buffer.concat(parts);
};
