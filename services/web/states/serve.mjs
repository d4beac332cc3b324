// Shows every component and every page in each of its states, from made data and without a server: npm run web:states [-- --port 5174]
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '5174' }, help: { type: 'boolean', default: false } },
});

if (values.help) {
  process.stdout.write(
    `Shows every component and every page of Switchboard in each of its states, from made data.

  npm run web:states -- [--port 5174]    0: any that is free

Address of one state: /?state=NAME&theme=light|dark&language=en|de
`,
  );
} else {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    cacheDir: join(tmpdir(), 'switchboard-states-vite'),
    plugins: [react()],
    logLevel: 'warn',
    server: { port: Number(values.port), fs: { allow: [join(import.meta.dirname, '../../..')] } },
    // Found at the start, so that no page is loaded twice.
    optimizeDeps: { entries: ['main.tsx', '../src/**/*.tsx'] },
  });
  await server.listen();
  const { port } = server.httpServer.address();
  process.stdout.write(`States: http://localhost:${port}\n`);
}
