import type { FirstAdmin } from '@switchboard/gateway';

/** What the start prints once everything works. */
export interface Banner {
  url: string;
  store: string;
  mail: string;
  /** Where Prometheus finds the metrics of all services, and whether that is where it was expected. */
  metrics: string;
  classifier: string;
  /** File with the copy of the trail's checkpoints. */
  trail: string;
  admin: FirstAdmin | undefined;
  seconds: number;
}

/** Lines for a terminal: the address, the password where one was generated, and what is real and what is embedded. */
export function renderBanner(banner: Banner): string {
  const rows: [string, string][] = [
    ['open', banner.url],
    ['API', `${banner.url}/api/docs`],
    ['messages', 'embedded: a bus in this process, kept in the store'],
    ['store', banner.store],
    ['mail', banner.mail],
    ['metrics', banner.metrics],
    ['classifier', banner.classifier],
    ['trail', `checkpoints also in ${banner.trail}: back it up elsewhere, it proves what the store held`],
  ];
  if (banner.admin?.outcome === 'created') rows.push(['admin', banner.admin.email]);
  if (banner.admin?.password) rows.push(['password', `${banner.admin.password}   (generated; shown this once)`]);
  if (banner.admin?.outcome === 'taken') {
    rows.push(['admin', `none can sign in: npm run create-admin -- --email ${banner.admin.email} --promote`]);
  }
  const lines = rows.map(([key, value]) => `  ${key.padEnd(11)}${value}`);
  return `\nSwitchboard is ready after ${banner.seconds.toFixed(1)} s\n${lines.join('\n')}\n\nCtrl+C ends it. \`npm run demo\` shows it at work.\n\n`;
}
