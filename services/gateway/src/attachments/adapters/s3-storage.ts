import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { TransientError } from '@switchboard/kernel';
import type { FileStorage } from '../ports';

/** The least that S3 takes as a part but the last one. A file that fits into one goes without parts. */
const PART_BYTES = 5 * 1024 * 1024;
const TIMEOUT_MS = 60_000;
const RETRIES = 3;

/** @param status 0 where nobody answered. */
const refused = (what: string, status: number) =>
  new TransientError('storage_unavailable', `ATTACHMENTS_URL: ${what} was answered with ${status || 'nothing'}`);

/**
 * A bucket of any store that speaks S3, addressed by path.
 * @param address `https://<key>:<secret>@<host>/<bucket>[/<prefix>]?region=<region>`; all that is under the prefix is ours.
 */
export class S3Storage implements FileStorage {
  private readonly client: AwsClient;
  private readonly root: string;
  private readonly bucket: string;
  private readonly prefix: string;

  constructor(address: string) {
    const { origin, pathname, username, password, searchParams } = new URL(address);
    const [bucket = '', ...prefix] = pathname.split('/').filter(part => part !== '');
    this.bucket = `${origin}/${bucket}`;
    this.prefix = [...prefix, ''].join('/');
    this.root = `${this.bucket}/${this.prefix}`;
    this.client = new AwsClient({
      accessKeyId: decodeURIComponent(username),
      secretAccessKey: decodeURIComponent(password),
      service: 's3',
      region: searchParams.get('region') ?? 'us-east-1',
      retries: RETRIES,
    });
  }

  async write(key: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    let uploadId: string | undefined;
    const tags: string[] = [];
    try {
      for await (const { bytes, last } of partsOf(content)) {
        if (last && uploadId === undefined) return void (await this.put(key, bytes));
        uploadId ??= await this.begin(key);
        tags.push(
          await this.put(key, bytes, `?partNumber=${tags.length + 1}&uploadId=${encodeURIComponent(uploadId)}`),
        );
      }
      await this.complete(key, uploadId ?? '', tags);
    } catch (error) {
      if (uploadId !== undefined) await this.abort(key, uploadId).catch(() => undefined);
      throw error;
    }
  }

  async read(key: string, range?: { start: number; end: number }): Promise<Readable | null> {
    if (range && range.end <= range.start) return Readable.from([]);
    const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end - 1}` } : {};
    const response = await this.send('GET', `${this.root}${key}`, { headers, takes: [200, 206, 404] });
    if (response.status === 404) await drop(response);
    if (response.status === 404 || !response.body) return null;
    return Readable.fromWeb(response.body as WebStream);
  }

  async remove(key: string): Promise<void> {
    // What a broken-off upload has left is no object yet, and costs all the same.
    const list = await this.send('GET', `${this.bucket}?uploads&prefix=${encodeURIComponent(this.prefix + key)}`, {});
    for (const upload of (await list.text()).split('<Upload>').slice(1))
      if (textOf(upload, 'Key') === this.prefix + key) await this.abort(key, textOf(upload, 'UploadId'));
    await drop(await this.send('DELETE', `${this.root}${key}`, { takes: [200, 204, 404] }));
  }

  private async begin(key: string): Promise<string> {
    const response = await this.send('POST', `${this.root}${key}?uploads`, {});
    return textOf(await response.text(), 'UploadId');
  }

  private async put(key: string, bytes: Uint8Array, query = ''): Promise<string> {
    const response = await this.send('PUT', `${this.root}${key}${query}`, { body: bytes });
    await drop(response);
    return response.headers.get('etag') ?? '';
  }

  private async complete(key: string, uploadId: string, tags: readonly string[]): Promise<void> {
    const parts = tags.map((tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${tag}</ETag></Part>`);
    const body = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
    const response = await this.send('POST', `${this.root}${key}?uploadId=${encodeURIComponent(uploadId)}`, { body });
    // S3 says 200 before it has put the parts together, and may still fail.
    if (/<Error>/.test(await response.text())) throw refused('CompleteMultipartUpload', 500);
  }

  private async abort(key: string, uploadId: string): Promise<void> {
    const url = `${this.root}${key}?uploadId=${encodeURIComponent(uploadId)}`;
    await drop(await this.send('DELETE', url, { takes: [200, 204, 404] }));
  }

  private async send(
    method: string,
    url: string,
    {
      headers = {},
      body,
      takes = [200],
    }: { headers?: Record<string, string>; body?: Uint8Array | string; takes?: number[] },
  ): Promise<Response> {
    // A stream of an answer may take as long as its reader does; only its beginning is waited for so long.
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), TIMEOUT_MS);
    const init = { method, headers, signal: patience.signal, ...(body === undefined ? {} : { body: body as string }) };
    const response = await this.client
      .fetch(url, init)
      .catch(() => undefined)
      .finally(() => clearTimeout(timer));
    if (response && takes.includes(response.status)) return response;
    await response?.body?.cancel();
    throw refused(`${method} of a file`, response?.status ?? 0);
  }
}

/** Pieces of the size of a part; never more than one is held. */
async function* partsOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<{ bytes: Uint8Array; last: boolean }> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    if (size >= PART_BYTES) {
      yield { bytes: Buffer.concat(held), last: false };
      [held, size] = [[], 0];
    }
    held.push(chunk);
    size += chunk.length;
  }
  yield { bytes: Buffer.concat(held), last: true };
}

const drop = async (response: Response) => void (await response.arrayBuffer());

/** The text of the first element of a name; the answers of S3 are that simple. */
const textOf = (xml: string, element: string): string =>
  (new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1] ?? '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
