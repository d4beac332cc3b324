import { listMail, readMail } from '@switchboard/notifier';
import type {} from '@switchboard/gateway';
import { isLoopback, namesLoopback } from '@switchboard/service-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MailAccess } from './mail-access';

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #8886}
pre{white-space:pre-wrap;border:1px solid #8886;padding:1rem}iframe{width:100%;height:32rem;border:1px solid #8886;background:#fff}`;

/**
 * `/mail`: what would have been sent, for a Switchboard without a mail server. These are people's letters: it answers on loopback only,
 * and to whoever has come with `?key=…` once. To everybody else there is no such page.
 */
export function mailPage(app: FastifyInstance, folder: string, key: string): void {
  const access = new MailAccess(key);
  // Whoever is not let on gets an answer here, and the request goes no further.
  const onRequest = (request: FastifyRequest, reply: FastifyReply, next: () => void) => {
    if (!isLocal(request)) return void reply.callNotFound();
    const { key: given } = request.query as { key?: unknown };
    if (access.opens(given)) return void access.grant(request, reply).redirect('/mail', 303);
    if (!access.isGranted(request)) return void reply.callNotFound();
    next();
  };
  const guarded = { onRequest, config: { access: 'public', limit: 'none' } } as const;

  app.get('/mail', guarded, async (_request, reply) => {
    const mails = await listMail(folder, 200);
    const rows = mails.map(
      mail =>
        `<tr><td>${escape(mail.date)}</td><td>${escape(mail.to)}</td><td><a href="/mail/${encodeURIComponent(mail.file)}">${escape(mail.subject)}</a></td></tr>`,
    );
    const body = rows.length
      ? `<table><thead><tr><th>Sent</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
      : '<p>No mail yet.</p>';
    return send(
      reply,
      'Local mail',
      `<p>No SMTP_URL is set: mail is kept in ${escape(folder)}. The newest 200:</p>${body}`,
    );
  });

  app.get<{ Params: { file: string } }>('/mail/:file', guarded, async (request, reply) => {
    const mail = await readMail(folder, request.params.file);
    if (!mail) return send(reply.code(404), 'No such mail', '<p><a href="/mail">All mail</a></p>');
    const body = `<p><a href="/mail">All mail</a></p><p>From ${escape(mail.from)}<br>To ${escape(mail.to)}<br>${escape(mail.date)}</p>
<h2>HTML</h2><iframe sandbox title="The message as HTML" srcdoc="${escape(mail.html ?? '')}"></iframe><h2>Text</h2><pre>${escape(mail.text ?? '')}</pre>`;
    return send(reply, mail.subject, body);
  });
}

/** Whether it comes from this machine itself. A proxy here speaks for others, and a foreign name is that of a foreign page. */
function isLocal({ socket, headers }: FastifyRequest): boolean {
  const proxied = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
  return isLoopback(socket.remoteAddress ?? '') && namesLoopback(headers.host) && !proxied;
}

function send(reply: FastifyReply, title: string, body: string): FastifyReply {
  return reply
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${STYLE}</style></head><body><main><h1>${escape(title)}</h1>${body}</main></body></html>`,
    );
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`);
}
