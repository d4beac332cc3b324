import { spawn } from 'node:child_process';
import { chmod, chown, lstat, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, freePort } from '@switchboard/testing';
import { Client, Program } from '../src';

/** What this file tries needs an account other than its own, which only root can take. */
const asRoot = process.getuid?.() === 0 ? test : test.skip;
if (process.getuid?.() !== 0) process.stdout.write('other users: left out, only root can become one\n');

const NOBODY = 65_534;

let dataDir: string;
let port: number;
let opsPort: number;
const started: Program[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'switchboard-e2e-'));
  [port, opsPort] = [await freePort(), await freePort()];
});
afterEach(async () => {
  for (const program of started.splice(0)) await program.stop('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

/** As a shell that makes everything open to everybody would start it. */
function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Program {
  const before = process.umask(0);
  try {
    const program = Program.run(script, args, env);
    started.push(program);
    return program;
  } finally {
    process.umask(before);
  }
}

async function start(): Promise<{ program: Program; key: string }> {
  const program = run('deploy/standalone/dist/main.js', [], {
    PORT: String(port),
    OPS_PORT: String(opsPort),
    DATA_DIR: dataDir,
  });
  await program.says(/is ready/);
  const [, key = ''] = await program.says(/\/mail\?key=(\S+)/);
  const mails = () => readdir(join(dataDir, 'mail')).catch(() => []);
  await new Client(`http://127.0.0.1:${port}`).signUp();
  await eventually(async () => (await mails()).some(name => name.endsWith('.eml')));
  return { program, key };
}

async function everythingIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { withFileTypes: true });
  const below = names.map(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? everythingIn(path) : [path];
  });
  return [folder, ...(await Promise.all(below)).flat()];
}

test('what it writes is for its user alone, under any umask and in a folder that was open before', async () => {
  await chmod(dataDir, 0o755);
  const { program } = await start();
  expect(program.output).toMatch(/was open to other users of this machine \(0755\), now to this one only/);
  const [backup, exported] = [join(dataDir, 'backup'), join(dataDir, 'exported')];
  expect(await run('libs/embedded-mongo/dist/backup-cli.js', [dataDir, backup], {}).exit()).toBe(0);
  const transfer = run('deploy/standalone/dist/with-store.js', ['store:export', dataDir, exported], {});
  expect([await transfer.exit(), transfer.output]).toEqual([
    0,
    expect.stringContaining(`documents are in ${exported}`),
  ]);

  const found = await everythingIn(dataDir);
  const modes = await Promise.all(
    found.map(async path => {
      const stats = await lstat(path);
      return [path, stats.isDirectory() ? 'folder' : 'file', (stats.mode & 0o777).toString(8)] as const;
    }),
  );
  const names = found.map(path => path.slice(dataDir.length + 1));
  const expected = [
    'store/store.mdb',
    'store/store.mdb-lock',
    'store/store.lock',
    'store/store.sock',
    'backup/store.mdb',
  ];
  expect(names).toEqual(
    expect.arrayContaining([...expected, 'audit-signing-key.json', 'mail-key', 'ops.sock', 'mail']),
  );
  expect(modes.filter(([, kind, mode]) => mode !== (kind === 'folder' ? '700' : '600'))).toEqual([]);

  expect(await program.stop()).toBe(0);
  const again = run('deploy/standalone/dist/main.js', [], { PORT: String(port), OPS_PORT: '0', DATA_DIR: dataDir });
  await again.says(/is ready/);
  expect(again.output).not.toContain('open to other users');
});

/** Tries each of `targets` as a user who has nothing to do with Switchboard: what came of it. */
async function asNobody(targets: readonly string[]): Promise<Record<string, string>> {
  const attempt = `
    const fs = require('node:fs'), net = require('node:net');
    const over = socket => new Promise(done => socket.once('connect', () => done('CONNECTED')).once('error', e => done(e.code)));
    const tries = {
      list: path => fs.promises.readdir(path).then(() => 'LISTED'),
      read: path => fs.promises.readFile(path).then(() => 'READ'),
      make: path => fs.promises.writeFile(path, '').then(() => 'MADE'),
      connect: path => over(net.connect(path)),
      get: url => fetch(url, { redirect: 'manual' }).then(answer => String(answer.status)),
    };
    const targets = JSON.parse(process.argv[1]);
    Promise.all(targets.map(async target => {
      const [how, ...what] = target.split(' ');
      return [target, await tries[how](what.join(' ')).catch(e => e.code ?? e.message)];
    })).then(all => process.stdout.write(JSON.stringify([process.getuid(), Object.fromEntries(all)]), () => process.exit()));
  `;
  const child = spawn(process.execPath, ['-e', attempt, JSON.stringify(targets)], {
    uid: NOBODY,
    gid: NOBODY,
    cwd: '/',
    env: {},
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise(done => child.once('close', done));
  const [uid, results] = JSON.parse(output) as [number, Record<string, string>];
  expect(uid).toBe(NOBODY);
  return results;
}

/** TCP ports on which a process listens. */
async function portsOf(pid: number): Promise<number[]> {
  const handles = await readdir(`/proc/${pid}/fd`);
  const links = await Promise.all(handles.map(fd => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')));
  const own = new Set(links.map(link => /^socket:\[(\d+)\]$/.exec(link)?.[1]));
  const tables = await Promise.all(['tcp', 'tcp6'].map(name => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')));
  const rows = tables.flatMap(table => table.split('\n').slice(1)).map(line => line.trim().split(/\s+/));
  const listening = rows.filter(row => row[3] === '0A' && own.has(row[9]));
  return listening.map(row => Number.parseInt(row[1]?.split(':')[1] ?? '', 16)).sort((a, b) => a - b);
}

asRoot(
  'another user of the machine gets nothing out of the data, the store, the commands or the mail',
  async () => {
    const { program, key } = await start();
    const files = ['store/store.mdb', 'store/store.mdb-lock', 'store-address', 'mail-key', 'audit-signing-key.json'];
    const [mail = ''] = (await readdir(join(dataDir, 'mail'))).filter(name => name.endsWith('.eml'));
    const at = (name: string) => join(dataDir, name);
    const denied = [
      ...['', 'store', 'mail'].map(name => `list ${at(name)}`),
      ...[...files, join('mail', mail)].map(name => `read ${at(name)}`),
      ...['mine', 'store/mine', 'ops.sock'].map(name => `make ${at(name)}`),
      ...['store/store.sock', 'ops.sock'].map(name => `connect ${at(name)}`),
      `read /proc/${program.pid}/environ`,
    ];
    const results = await asNobody(denied);
    expect(results).toEqual(Object.fromEntries(denied.map(target => [target, 'EACCES'])));

    const web = `http://127.0.0.1:${port}`;
    const pages = ['/mail', `/mail/${mail}`, '/mail?key=guess', '/metrics'].map(path => `get ${web}${path}`);
    expect(await asNobody(pages)).toEqual(Object.fromEntries(pages.map(target => [target, '404'])));
    // The same attempts succeed for whoever may: they fail because of who makes them.
    expect((await fetch(`${web}/mail?key=${key}`, { redirect: 'manual' })).status).toBe(303);
    expect(await asNobody([`get ${web}/healthz`])).toEqual({ [`get ${web}/healthz`]: '200' });

    // Nothing else listens where others could knock: no port of the store.
    expect(await portsOf(program.pid)).toEqual([port, opsPort].sort((a, b) => a - b));
  },
  120_000,
);

asRoot(
  'another user can not take the place of the store on a port: its password is out of reach',
  async () => {
    const storePort = await freePort();
    const folder = join(dataDir, 'store');
    await chmod(dataDir, 0o755);
    const store = run('libs/embedded-mongo/dist/cli.js', ['--port', String(storePort), '--data-dir', folder], {});
    const [, password = ''] = await store.says(/MONGODB_URI=mongodb:\/\/switchboard:(\S+)@127/);
    const targets = [`list ${folder}`, `read ${join(folder, 'store-password')}`, `read ${join(folder, 'store.mdb')}`];
    expect(await asNobody(targets)).toEqual(Object.fromEntries(targets.map(target => [target, 'EACCES'])));
    const shown = await readFile(`/proc/${store.pid}/cmdline`, 'utf8');
    expect(shown).not.toContain(password);
  },
  60_000,
);

asRoot(
  'a data folder of another user is refused, and left as it is',
  async () => {
    await chown(dataDir, NOBODY, NOBODY);
    await chmod(dataDir, 0o755);
    const program = run('deploy/standalone/dist/main.js', [], { PORT: String(port), OPS_PORT: '0', DATA_DIR: dataDir });
    expect(await program.exit()).toBe(1);
    expect(program.output).toMatch(/DATA_DIR .* can not be used: .* belongs to user 65534/);
    expect(await readdir(dataDir)).toEqual([]);
  },
  60_000,
);
