import { loadConfig, silentLogger, SwitchboardError, systemClock } from '@switchboard/kernel';
import { AggregateStore, Database, linkSecretsCollection, usersCollection } from '@switchboard/persistence';
import { processSettings } from '@switchboard/service-kit';
import { Type } from 'typebox';
import { buffer } from 'node:stream/consumers';
import { Argon2Passwords } from '../accounts/adapters/argon2-passwords';
import { MongoLinkSecrets } from '../accounts/adapters/mongo-link-secrets';
import { MongoUsers } from '../people/adapters/mongo-users';
import { createAdmin } from '../accounts/usecases/create-admin';
import { passwordFrom, readArguments, USAGE } from './create-admin-arguments';

const settings = Type.Object({ MONGODB_URI: processSettings.properties.MONGODB_URI });

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  if (!args) {
    process.stdout.write(USAGE);
    return;
  }
  const { MONGODB_URI } = loadConfig(settings, process.env);
  const password = args.passwordFromStdin ? passwordFrom(await buffer(process.stdin)) : undefined;
  const database = await Database.connect({ uri: MONGODB_URI, appName: 'create-admin', logger: silentLogger() });
  try {
    await database.ensure([usersCollection, linkSecretsCollection]);
    // Its events wait in the outbox until the gateway's sweeper publishes them.
    const users = new MongoUsers(new AggregateStore(database.model(usersCollection), { source: 'gateway' }));
    const linkSecrets = new MongoLinkSecrets(database.model(linkSecretsCollection));
    const ports = { users, linkSecrets, passwords: await Argon2Passwords.create(), clock: systemClock };
    process.stdout.write(`${await createAdmin(ports, args, password)}\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SwitchboardError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
