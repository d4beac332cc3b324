import { request } from 'node:http';
import type { Answer, Client, Json } from './client';
import type { Desk } from './gateway';

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** Uploads as a browser does. */
export async function upload(
  who: Client,
  ticketId: string,
  content: Buffer | string = 'some text',
  {
    name = 'notes.txt',
    query = '',
    headers = {},
  }: { name?: string; query?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([content as string]), name);
  const response = await fetch(`${who.url}/api/v1/tickets/${ticketId}/attachments${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who.token}`, ...headers },
    body: form,
  });
  return { status: response.status, headers: response.headers, json: (await response.json()) as Json };
}

export async function download(who: Client, id: string, { path = '', headers = {} } = {}) {
  const response = await fetch(`${who.url}/api/v1/attachments/${id}${path}`, {
    headers: { authorization: `Bearer ${who.token}`, ...headers },
  });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** Names of the files that somebody sees on a ticket. */
export const namesFor = async (who: Client, ticketId: string): Promise<string[]> =>
  (await who.get(`/api/v1/tickets/${ticketId}/attachments?limit=100`)).json.items.map(({ name }: Json) => name);

/** What is stored of files at all: documents, and pieces of their content. */
export async function stored(
  { system }: Desk,
  ticketId: string,
): Promise<{ documents: number; files: number; chunks: number }> {
  const { connection } = system.database;
  const documents = await connection.collection('attachments').find({ ticketId }).toArray();
  const keys = documents.map(({ blob }) => String(blob)) as never[];
  return {
    documents: documents.length,
    files: await connection.collection('attachment_blobs.files').countDocuments({ _id: { $in: keys } }),
    chunks: await connection.collection('attachment_blobs.chunks').countDocuments({ files_id: { $in: keys } }),
  };
}

/** All that is in the storage, whatever belongs to it. */
export async function piecesOf({ system }: Desk): Promise<number> {
  const { connection } = system.database;
  const counts = ['files', 'chunks'].map(part => connection.collection(`attachment_blobs.${part}`).countDocuments());
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** An upload whose sender decides when what is sent: the head first. */
export function slowUpload(who: Client, ticketId: string, headers: Record<string, string> = {}) {
  const url = new URL(`${who.url}/api/v1/tickets/${ticketId}/attachments`);
  const sent = request(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${who.token}`,
      'content-type': 'multipart/form-data; boundary=border',
      ...headers,
    },
  });
  sent.on('error', () => undefined);
  sent.write('--border\r\ncontent-disposition: form-data; name="file"; filename="big.bin"\r\n\r\n');
  const answer = new Promise<{ status: number; json: Json }>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', response => {
      const parts: Buffer[] = [];
      response.on('data', part => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, json: JSON.parse(String(Buffer.concat(parts))) }),
      );
    });
  });
  answer.catch(() => undefined);
  return {
    answer,
    /** Resolves when it is on its way. */
    send: (bytes: Buffer) =>
      new Promise<void>(resolve => (sent.write(bytes) ? resolve() : sent.once('drain', resolve))),
    end: () => void sent.end('\r\n--border--\r\n'),
    breakOff: () => void sent.destroy(),
  };
}
