import type { Logger } from '@switchboard/kernel';
import { runProcess } from '@switchboard/service-kit';
import { renderBanner } from './banner';
import { secretsOf, startStandalone } from './standalone';

const HELP = `Runs all of Switchboard in this process: in-process bus, embedded store, mail as files.

  npm start

Settings come from the environment: PORT (3000), HOST (127.0.0.1), DATA_DIR (./.data), PUBLIC_URL, ADMIN_EMAIL,
ADMIN_PASSWORD (first start only), GEMINI_API_KEY, SMTP_URL, MONGODB_URI, LOG_LEVEL. docs/settings.md has all of them.
`;

if (process.argv.includes('--help')) {
  process.stdout.write(HELP);
} else {
  let logger: Logger | undefined;
  const startedAt = Date.now();
  void runProcess(
    () => logger,
    async () => {
      const running = await startStandalone(process.env, created => (logger = created));
      process.stdout.write(renderBanner({ ...running.banner, seconds: (Date.now() - startedAt) / 1000 }));
      return running;
    },
    secretsOf(process.env),
  );
}
