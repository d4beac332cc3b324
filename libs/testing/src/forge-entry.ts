import { silentLogger } from '@switchboard/kernel';
import { auditEntriesCollection, Database } from '@switchboard/persistence';
import { eventually } from './eventually';

/** Changes an entry of the audit trail as nobody but somebody with the database can: past all services. @returns its id */
export async function forgeEntry(uri: string, type: string): Promise<string> {
  const database = await Database.connect({ uri, appName: 'test', logger: silentLogger() });
  try {
    const entries = database.connection.collection<{ _id: string }>(auditEntriesCollection.name);
    const { _id } = await eventually(() => entries.findOne({ type }));
    await entries.updateOne({ _id }, { $set: { 'actor.name': 'Mallory' } });
    return _id;
  } finally {
    await database.close();
  }
}
