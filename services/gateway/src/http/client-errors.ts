import type { Socket } from 'node:net';

const BAD_REQUEST = {
  status: 400,
  code: 'bad_request',
  title: 'Bad request',
  detail: 'This is not a valid HTTP request.',
};

const ANSWERS: Record<string, typeof BAD_REQUEST> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'header_too_large',
    title: 'Header too large',
    detail: 'The headers are too large.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'request_timeout',
    title: 'Too slow',
    detail: 'The request did not arrive in time.',
  },
};

/** Bytes that are no HTTP never become a request; the answer has the same shape as every other. */
export function onClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, code, title, detail } = ANSWERS[error.code ?? ''] ?? BAD_REQUEST;
  const type = `urn:switchboard:problem:${code}`;
  const body = JSON.stringify({ type, title, status, detail, instance: '/', code });
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
  // Whoever does not close its own end would keep the connection half open.
  socket.destroySoon();
}
