/** Nothing has gone for so long: the line is dead, whatever it says itself; milliseconds. */
const STALL_MS = 45_000;

/** As `fetch`, and tells how much of the body has gone, which that does not. @param onSent hears bytes. */
export const fetchTelling =
  (onSent: (bytes: number) => void) =>
  (url: string, { method = 'GET', headers, body = null, signal }: RequestInit): Promise<Response> =>
    new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      const abort = () => request.abort();
      let stall = setTimeout(abort, STALL_MS);
      const over = () => {
        clearTimeout(stall);
        signal?.removeEventListener('abort', abort);
      };
      const broken = () => {
        over();
        failed(new TypeError('The line broke.'));
      };
      request.open(method, url);
      new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value));
      request.upload.onprogress = ({ loaded }) => {
        clearTimeout(stall);
        stall = setTimeout(abort, STALL_MS);
        onSent(loaded);
      };
      request.onload = () => {
        over();
        const type = request.getResponseHeader('content-type');
        const { status, statusText, responseText } = request;
        done(new Response(responseText, { status, statusText, ...(type && { headers: { 'content-type': type } }) }));
      };
      request.onerror = broken;
      request.onabort = broken;
      signal?.addEventListener('abort', abort);
      request.send(body as XMLHttpRequestBodyInit | null);
    });
