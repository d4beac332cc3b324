import { takenCodings } from '../../domain/codings';

/** One file of the page, as it is sent. */
export interface PageFile {
  /** Content type. */
  readonly type: string;
  readonly etag: string;
  /** Its name changes with its content, so whoever has it need never ask again. */
  readonly isImmutable: boolean;
  /** The bytes by content coding; `identity` is always there. */
  readonly bytes: Readonly<Partial<Record<Coding, Buffer>> & { identity: Buffer }>;
}

/** Codings in which files may lie there, the smallest first. */
export const CODINGS = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof CODINGS)[number];

/** The smallest form that the caller takes. */
export function codingFor(file: PageFile, acceptEncoding: string | undefined): Coding {
  const taken = takenCodings(acceptEncoding);
  return CODINGS.find(coding => file.bytes[coding] && taken.includes(coding)) ?? 'identity';
}

/** Nothing but our own files, no frame around it, and no text that becomes script or HTML. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** What is answered by others; an address below one of these is never one of the page. */
const OTHERS = /^\/(api|ws|assets|mail|metrics|healthz|readyz|\.well-known)(\/|$)/;

/** Whether an address may be one that the page itself understands: no file, and nothing of others. */
export const isPageAddress = (path: string): boolean => !OTHERS.test(path) && !/\.[^/]*$/.test(path);
