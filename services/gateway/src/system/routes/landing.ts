import { DOCS_PATH, DOCUMENT_PATH, EVENTS_PATH } from '../../http/openapi';
import type { App } from '../../http/types';
import { escape, htmlPage } from '../../http/html';

export interface Link {
  readonly href: string;
  readonly text: string;
}

const LINKS: readonly Link[] = [
  { href: DOCS_PATH, text: 'API documentation' },
  { href: DOCUMENT_PATH, text: 'OpenAPI document' },
  { href: EVENTS_PATH, text: 'AsyncAPI document: events and live pushes' },
  { href: '/healthz', text: 'Health' },
];

/** A page for whoever opens the address in a browser. @param links more entries, e.g. of plug-ins. */
export function landingRoutes(app: App, links: readonly Link[]): void {
  const html = page([...LINKS, ...links]);
  app.get('/', { schema: { hide: true }, config: { access: 'public', limit: 'none' } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(html),
  );
}

function page(links: readonly Link[]): string {
  const items = links
    .map(({ href, text }) => `<li><a href="${escape(href)}">${escape(text)}</a></li>`)
    .join('\n      ');
  return htmlPage(
    'en',
    'Switchboard',
    `<h1>Switchboard</h1>
    <p>An event-driven help desk: tickets are classified, routed to the agent whose skills fit, mailed and audited.</p>
    <nav aria-label="What is here">
      <ul>
      ${items}
      </ul>
    </nav>`,
  );
}
