import { deserialize, Long, serialize } from 'bson';
import { DocumentList } from './document-list';
import { cursorReply } from './cursor-reply';

describe('cursorReply', () => {
  it.each([0, 1, 12, 101])('is what an encoder makes of the same answer, with %d documents', count => {
    const docs = Array.from({ length: count }, (_, i) => ({ _id: i, text: 'ä'.repeat(i), list: [i, { deep: true }] }));
    const id = Long.fromBits(0x12345678, 0x0abcdef0);
    const list = new DocumentList();
    for (const doc of docs) list.append(Buffer.from(serialize(doc)));
    const reply = cursorReply('firstBatch', 'app.Büro', id, list).after(Buffer.alloc(0));
    const same = serialize({ cursor: { firstBatch: docs, id, ns: 'app.Büro' }, ok: 1 }, { checkKeys: false });
    const options = { promoteLongs: false };
    expect(deserialize(reply, options)).toEqual(deserialize(same, options));
    expect(reply.length).toBe(same.length + 4);
  });
});
