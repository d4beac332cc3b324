import { createHash } from 'node:crypto';
import type { Story } from '../story';
import { say } from './conversation';
import type { Case } from './intake';

export interface SentFile {
  readonly id: string;
  readonly sha256: string;
}

/** A file goes up with a message, and comes down at the other end as it was. */
export async function sendFile(story: Story, vpn: Case): Promise<SentFile> {
  const { requester, agent } = vpn;
  story.act(`${requester.name} attaches what the VPN client wrote`);
  const log = logOf(2_000);
  const form = new FormData();
  form.append('file', new Blob([log], { type: 'text/plain' }), 'vpn-client.log');
  const { data: file } = await requester.api.POST('/api/v1/tickets/{id}/attachments', {
    params: { path: { id: vpn.id } },
    body: { file: '' },
    bodySerializer: () => form,
  });
  await say(story, vpn, requester, { body: 'Here is its log of this morning.', attachments: [file.id] });
  const answer = await agent.api.download('/api/v1/attachments/{id}', { params: { path: { id: file.id } } });
  const [sent, received] = [sha256(log), sha256(Buffer.from(await answer.arrayBuffer()))];
  if (sent !== received) throw new Error(`${file.name} came down as ${received}, and went up as ${sent}`);
  story.tell(
    `Up as ${file.name}, ${file.size.toLocaleString('en')} bytes; ${agent.name} downloads it: ${answer.headers.get('content-disposition')}.`,
    `SHA-256 of both is ${sent.slice(0, 16)}…`,
  );
  return { id: file.id, sha256: sent };
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

const logOf = (lines: number): string =>
  Array.from(
    { length: lines },
    (_, line) => `08:${String(line % 60).padStart(2, '0')} #${line} keepalive lost, driver 22.40, reconnect\n`,
  ).join('');
