import { parseArgs } from 'node:util';
import { backUp } from './engine/backup';
import { runCommand } from './transfer/command';

const HELP = `Copies the embedded store as of one moment, while it runs or not, and checks the copy.

  npm run store:backup -- <from> <target>

  <from>    DATA_DIR of a standalone Switchboard, or the folder of a store
  <target>  folder for the copy; must not exist, and appears only when the copy is on disk and whole

To restore: stop Switchboard, move DATA_DIR/store away, copy <target> to DATA_DIR/store, start again.`;

void runCommand(HELP, async () => {
  const [from, target, ...more] = parseArgs({ allowPositionals: true, options: {} }).positionals;
  if (from === undefined || target === undefined || more.length > 0) return undefined;
  const { collections, documents, bytes } = await backUp(from, target);
  return `${target}: ${collections} collections, ${documents} documents, ${(bytes / 1024 / 1024).toFixed(1)} MB, every document and index entry checked`;
});
