import { DOCS_PATH, DOCUMENT_PATH } from '../http/openapi';
import type { App } from '../http/types';

export interface Link {
  readonly href: string;
  readonly text: string;
}

const LINKS: readonly Link[] = [
  { href: DOCS_PATH, text: 'API documentation' },
  { href: DOCUMENT_PATH, text: 'OpenAPI document' },
  { href: '/healthz', text: 'Health' },
];

/** A page for whoever opens the address in a browser. @param links more entries, e.g. of plug-ins. */
export function landingRoutes(app: App, links: readonly Link[]): void {
  const html = page([...LINKS, ...links]);
  app.get('/', { schema: { hide: true }, config: { access: 'public', limit: 'none' } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(html),
  );
}

const escape = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);

function page(links: readonly Link[]): string {
  const items = links
    .map(({ href, text }) => `<li><a href="${escape(href)}">${escape(text)}</a></li>`)
    .join('\n      ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>Switchboard</title>
  <style>
    :root { color-scheme: light dark; }
    body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1.5rem; }
    h1 { margin-bottom: 0; }
    li { margin: 0.5rem 0; }
    a { text-underline-offset: 0.2em; }
    a:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; }
  </style>
</head>
<body>
  <main>
    <h1>Switchboard</h1>
    <p>An event-driven help desk: tickets are classified, routed to the agent whose skills fit, mailed and audited.</p>
    <nav aria-label="What is here">
      <ul>
      ${items}
      </ul>
    </nav>
  </main>
</body>
</html>
`;
}
