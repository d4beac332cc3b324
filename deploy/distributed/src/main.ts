import { failureText, loadConfig, messageOf, secretsIn, withoutSecrets } from '@switchboard/kernel';
import { catalogue } from '@switchboard/catalogue';
import { countSetting, distributedSettings } from './config';
import { plan } from './plan';
import { Supervisor } from './supervisor';
import { waitUntilReady } from './wait-until-ready';

const HELP = `Starts every service as its own process, against RabbitMQ and MongoDB.

  AMQP_URL=amqp://user:password@host:5672 MONGODB_URI=mongodb://host:27017/switchboard npm run start:distributed

How many of each: ${catalogue.map(({ name }) => countSetting(name)).join(', ')} (default 1).
Ports: PORT (gateways, default 3000 and up), OPS_PORT (health and metrics, default 9090 and up).
All other settings are passed on to the services. Ctrl+C or SIGTERM drains and ends everything.
No MongoDB at hand? \`npm run store\` starts the embedded store and prints its MONGODB_URI.
`;

const secrets = secretsIn([distributedSettings], process.env);

function main(): void {
  if (process.argv.includes('--help')) {
    process.stdout.write(HELP);
    return;
  }
  const settings = loadConfig(distributedSettings, process.env);
  const processes = plan(settings);
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const supervisor = new Supervisor(processes, print);
  supervisor.start();
  const end = () => void supervisor.stop().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  waitUntilReady(processes).then(
    () =>
      print(
        `Switchboard is ready: http://127.0.0.1:${settings.PORT} (${processes.length} processes: ${processes.map(({ name }) => name).join(', ')})`,
      ),
    error => print(withoutSecrets(`Not all processes became ready: ${messageOf(error)}`, secrets)),
  );
}

try {
  main();
} catch (error) {
  process.stderr.write(`${failureText(error, secrets)}\n`);
  process.exitCode = 1;
}
