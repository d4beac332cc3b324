import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface S3Answer {
  readonly status: number;
  readonly body?: string | Buffer;
  readonly headers?: Record<string, string>;
}

/** As much of S3 as a store of files uses: objects, parts, ranges. It holds all in memory. */
export class S3Server {
  readonly objects = new Map<string, Buffer>();
  /** Upload id → its key and its parts. */
  readonly uploads = new Map<string, { key: string; parts: Buffer[] }>();
  /** Sizes of the bodies that came in. */
  readonly sizes: number[] = [];
  private readonly server: Server;
  private last = 0;

  private constructor() {
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status, body = '', headers = {} }) =>
        response.writeHead(status, headers).end(body),
      );
    });
  }

  static async start(): Promise<S3Server> {
    const s3 = new S3Server();
    await new Promise<void>(resolve => s3.server.listen(0, '127.0.0.1', resolve));
    return s3;
  }

  get url(): string {
    return `http://key:secret@127.0.0.1:${(this.server.address() as AddressInfo).port}/bucket/files?region=eu-central-1`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise(resolve => this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage): Promise<S3Answer> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://s3');
    const body = await buffer(request);
    const signed =
      /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/eu-central-1\/s3\/aws4_request, SignedHeaders=.+, Signature=[0-9a-f]{64}$/;
    if (!signed.test(request.headers.authorization ?? '')) return { status: 403 };
    const key = pathname.replace(/^\/bucket\/?/, '');
    const upload = this.uploads.get(searchParams.get('uploadId') ?? '');
    if (request.method === 'GET' && searchParams.has('uploads'))
      return { status: 200, body: this.listUploads(searchParams) };
    if (request.method === 'POST' && searchParams.has('uploads')) {
      const id = `upload-${(this.last += 1)}`;
      this.uploads.set(id, { key, parts: [] });
      return {
        status: 200,
        body: `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      };
    }
    if (request.method === 'PUT') this.sizes.push(body.length);
    if (request.method === 'PUT' && upload) {
      upload.parts[Number(searchParams.get('partNumber')) - 1] = body;
      return { status: 200, headers: { etag: '"part"' } };
    }
    if (request.method === 'POST' && upload) {
      this.uploads.delete(searchParams.get('uploadId') ?? '');
      if (upload.parts.slice(0, -1).some(part => part.length < 5 * 1024 * 1024)) return { status: 400 };
      this.objects.set(key, Buffer.concat(upload.parts));
      return { status: 200, body: '<CompleteMultipartUploadResult/>' };
    }
    if (request.method === 'DELETE' && searchParams.has('uploadId'))
      return { status: this.uploads.delete(searchParams.get('uploadId') ?? '') ? 204 : 404 };
    if (request.method === 'DELETE') return { status: (this.objects.delete(key), 204) };
    if (request.method === 'PUT') {
      this.objects.set(key, body);
      return { status: 200, headers: { etag: '"whole"' } };
    }
    return this.read(key, request.headers.range);
  }

  private listUploads(query: URLSearchParams): string {
    const found = [...this.uploads].filter(([, { key }]) => key.startsWith(query.get('prefix') ?? ''));
    const rows = found.map(([id, { key }]) => `<Upload><Key>${key}</Key><UploadId>${id}</UploadId></Upload>`);
    return `<ListMultipartUploadsResult>${rows.join('')}</ListMultipartUploadsResult>`;
  }

  private read(key: string, range: string | undefined): S3Answer {
    const object = this.objects.get(key);
    if (!object) return { status: 404 };
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    return from === undefined
      ? { status: 200, body: object }
      : { status: 206, body: object.subarray(Number(from), Number(to) + 1) };
  }
}
