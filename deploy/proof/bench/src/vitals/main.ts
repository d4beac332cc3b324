import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { COMMON_OPTIONS, inFolder, median, progress, start, table, wholeNumber } from '@switchboard/store-bench';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser, readVitals, slowPage, type Throttle, type Vitals } from './browser';
import { openDesk, type VitalsDesk } from './desk';
import { type Scene, SCENES } from './scenes';

const HELP = `Measures what the page feels like on a slow phone: how soon its largest part is there (LCP), how much moves by itself (CLS), and how
long a hand waits for an answer at most (INP), in a Chromium that is throttled, at a desk with many tickets.

  npm run web:vitals [-- options]

  --tickets 10000    in the inbox of agents
  --runs 3           of each page, each without a cache; the median is shown
  --cpu 4            times slower than this machine
  --latency 150      milliseconds there and back
  --kbps 1638        kilobits in a second, down; half of it up
  --folder DIR       where the data is written (default: the system's folder for temporary files)
  --json FILE        writes the figures there
  --help             this text

Ends with 1 where a budget is not kept: 2.5 s, 0.1, 200 ms, and fewer than 150 rows of a list in the document.
`;

const BUDGET = { lcp: 2_500, cls: 0.1, inp: 200, rows: 150 };

interface Line extends Vitals {
  readonly name: string;
  readonly rows: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      tickets: { type: 'string', default: '10000' },
      runs: { type: 'string', default: '3' },
      cpu: { type: 'string', default: '4' },
      latency: { type: 'string', default: '150' },
      kbps: { type: 'string', default: '1638' },
      ...COMMON_OPTIONS,
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const runs = wholeNumber('runs', values.runs, 1, 9);
  const tickets = wholeNumber('tickets', values.tickets, 100, 1_000_000);
  const throttle = {
    cpu: wholeNumber('cpu', values.cpu, 1, 20),
    latency: wholeNumber('latency', values.latency, 0, 5_000),
    kbps: wholeNumber('kbps', values.kbps, 10, 1_000_000),
  };
  const browser = await openBrowser();
  try {
    await inFolder(values.folder, async folder => {
      const desk = await openDesk(folder, tickets);
      try {
        const lines: Line[] = [];
        for (const scene of SCENES) lines.push(await medianOf(browser, desk, scene, throttle, runs));
        process.stdout.write(render(lines));
        if (values.json) await writeFile(values.json, JSON.stringify(lines, undefined, 2));
        if (lines.some(isOver)) process.exitCode = 1;
      } finally {
        await desk.stop();
      }
    });
  } finally {
    await browser.close();
  }
}

async function medianOf(
  browser: Browser,
  desk: VitalsDesk,
  scene: Scene,
  throttle: Throttle,
  runs: number,
): Promise<Line> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  try {
    if (scene.who !== 'nobody') await signIn(context, desk, scene.who);
    const all: Line[] = [];
    for (let run = 1; run <= runs; run += 1) {
      progress(`\r${scene.name}, ${run} of ${runs}            `);
      all.push(await measure(context, desk, scene, throttle));
    }
    progress('\r');
    const of = (key: keyof Line) => median(all.map(line => Number(line[key])));
    const rows = Math.max(...all.map(line => line.rows));
    return { name: scene.name, lcp: of('lcp'), cls: of('cls'), inp: of('inp'), rows };
  } finally {
    await context.close();
  }
}

async function signIn(context: BrowserContext, { url, people }: VitalsDesk, who: 'requester' | 'agent') {
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(people[who].email);
  await page.getByLabel('Password', { exact: true }).fill(people[who].password);
  await page.keyboard.press('Enter');
  await page.waitForURL(address => !address.pathname.startsWith('/sign-in'));
  await page.close();
}

async function measure(context: BrowserContext, desk: VitalsDesk, scene: Scene, throttle: Throttle): Promise<Line> {
  const page = await slowPage(context, throttle);
  page.setDefaultTimeout(60_000);
  try {
    await page.goto(desk.url + scene.path(desk.ticket));
    await scene.ready(page);
    // A larger part may yet come after the first one that is worth something.
    await page.waitForLoadState('networkidle');
    const { lcp } = await readVitals(page);
    const rows = (await scene.act(page)) ?? 0;
    await page.waitForTimeout(500);
    const { cls, inp } = await readVitals(page);
    return { name: scene.name, lcp, cls, inp, rows };
  } finally {
    await page.close();
  }
}

const isOver = ({ lcp, cls, inp, rows }: Line) =>
  lcp > BUDGET.lcp || cls > BUDGET.cls || inp > BUDGET.inp || rows >= BUDGET.rows;

const render = (lines: readonly Line[]): string =>
  table(
    ['Page', 'LCP ms', 'CLS', 'INP ms', 'rows', ''],
    [
      ...lines.map(line => [
        line.name,
        line.lcp.toFixed(0),
        line.cls.toFixed(3),
        line.inp.toFixed(0),
        line.rows === 0 ? '' : String(line.rows),
        isOver(line) ? 'over' : 'kept',
      ]),
      ['budget', String(BUDGET.lcp), String(BUDGET.cls), String(BUDGET.inp), `< ${BUDGET.rows}`, ''],
    ],
  );

start(main);
