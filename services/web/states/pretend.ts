import { BASE } from '../src/api/operations';
import { type Answers, answersFor, emptyFor } from './made/answers';
import type { PageState } from './state';

/** What a page needs before it can say that it failed. */
const FRAME = ['/auth/me', '/views', '/categories'];

/** From here on the API is made up. */
export function pretend(state: PageState): void {
  const real = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    return url.pathname.startsWith(BASE) ? answerTo(state, url, init) : real(input, init);
  };
  const Socket = window.WebSocket;
  window.WebSocket = new Proxy(Socket, {
    construct: (Real, [url, protocols]: [string | URL, string[]]) =>
      new URL(url).pathname === '/ws' ? line(state.mode === 'offline') : new Real(url, protocols),
  });
}

async function answerTo({ mode, who, answers: own }: PageState, url: URL, init: RequestInit = {}): Promise<Response> {
  const path = url.pathname.slice(BASE.length);
  const isFrame = FRAME.includes(path);
  if (mode === 'loading' && !isFrame) return new Promise(() => undefined);
  if (mode === 'error' && !isFrame) return problem(500, 'internal');
  if (who === undefined) return problem(401, 'invalid_token');
  const answers = { ...(mode === 'empty' ? emptyFor(who) : answersFor(who)), ...own };
  const found = answerOf(answers, path);
  const body = found ? found.answer(url.searchParams, found.id) : { items: [], nextCursor: null, total: 0, unread: 0 };
  if (body === undefined) return problem(404, 'not_found');
  return Response.json(init.method === undefined || init.method === 'GET' ? body : {});
}

function answerOf(answers: Answers, path: string) {
  const parts = path.split('/');
  const templates = [path, ...parts.slice(2, 3).map(() => parts.with(2, '*').join('/'))];
  const answer = templates.map(template => answers[template]).find(one => one !== undefined);
  return answer && { answer, id: decodeURIComponent(parts[2] ?? '') };
}

const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ status, code, title: code, detail: code, requestId: 'made-0042' }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

/** A line that says nothing, or that is lost each time. */
function line(isLost: boolean): object {
  const socket = {
    readyState: 1,
    send: () => undefined,
    close: () => undefined,
    onclose: undefined as (() => void) | undefined,
  };
  if (isLost) setTimeout(() => socket.onclose?.(), 20);
  return socket;
}
