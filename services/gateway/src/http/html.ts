import { createHash } from 'node:crypto';

export const escape = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);

/** For every page that the gateway itself shows. */
export const STYLE = `
    :root {
      color-scheme: light dark;
      --canvas: light-dark(#f3f0ea, #110f0d); --sheet: light-dark(#fefdfa, #1b1816); --line: light-dark(#dfdcd5, #322e2b);
      --edge: light-dark(#857f77, #817b74); --ink: light-dark(#26211a, #ece9e4); --ink2: light-dark(#4d4740, #c1bdb7);
      --accent: light-dark(#06626b, #65c7c6); --on-accent: light-dark(#fdfcf9, #081618); --red: light-dark(#ac2c28, #f4877f);
    }
    body { margin: 0; padding: 8px; min-height: 100vh; box-sizing: border-box; background: var(--canvas); color: var(--ink); font: 16px/25px system-ui, sans-serif; }
    main { box-sizing: border-box; max-width: 640px; margin: 8vh auto; padding: 36px; background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; }
    @media (max-width: 719px) { main { margin: 0; padding: 24px 20px; } }
    h1 { margin: 0 0 8px; font-size: 28px; line-height: 34px; font-weight: 600; letter-spacing: -.015em; }
    p { margin: 0 0 16px; color: var(--ink2); }
    ul { margin: 0; padding-left: 20px; }
    li { margin: 8px 0; }
    a { color: var(--accent); text-underline-offset: .2em; }
    a:focus-visible, input:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    label { display: block; margin: 16px 0 4px; font-size: 13px; line-height: 18px; font-weight: 550; }
    input { font: inherit; color: inherit; background: transparent; width: 100%; height: 44px; box-sizing: border-box; padding: 0 12px; border: 1px solid var(--edge); border-radius: 8px; }
    input:read-only { border-color: var(--line); color: var(--ink2); }
    button { font: inherit; font-weight: 600; min-height: 44px; margin-top: 24px; padding: 0 20px; border: 0; border-radius: 6px; background: var(--accent); color: var(--on-accent); cursor: pointer; }
    [role=alert] { border-left: 2px solid var(--red); padding-left: 12px; color: var(--red); }
  `;

/** No script, nothing from elsewhere, no frame around it; the one style is known by its hash. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** @param body HTML; whatever comes from people in it is escaped already. */
export function htmlPage(language: string, title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${escape(title)}</title>
  <style>${STYLE}</style>
</head>
<body>
  <main>
    ${body}
  </main>
</body>
</html>
`;
}
