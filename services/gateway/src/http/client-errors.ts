import type { Socket } from 'node:net';

/** Bytes that are no HTTP never become a request; the answer has the same shape as every other. */
export function onClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const status = tooLarge ? 431 : 400;
  const code = tooLarge ? 'header_too_large' : 'bad_request';
  const title = tooLarge ? 'Header too large' : 'Bad request';
  const body = JSON.stringify({
    type: `urn:switchboard:problem:${code}`,
    title,
    status,
    detail: tooLarge ? 'The headers are too large.' : 'This is not a valid HTTP request.',
    instance: '/',
    code,
  });
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
