/** A file that has not reached what it goes with, as this device keeps it. */
export interface KeptUpload {
  readonly key: string;
  /** Whose it is: others who sign in on this device see nothing of it. */
  readonly owner: string;
  readonly place: string;
  readonly ticketId: string | undefined;
  readonly name: string;
  readonly size: number;
  readonly content: File | undefined;
  /** Of the attachment, once it has arrived. */
  readonly id: string | undefined;
}

const STORE = 'uploads';

const keep = (upload: KeptUpload) => inStore('readwrite', store => store.put(upload));
const forget = (key: string) => inStore('readwrite', store => store.delete(key));
const of = (owner: string): Promise<KeptUpload[]> =>
  inStore<KeptUpload[]>('readonly', store => store.getAll()).then(all => all.filter(each => each.owner === owner));

// Where the browser keeps nothing (a private window, a full disk) files live as long as the page does.
const orNothing = () => undefined;

/** Files on this device, so that neither a reload nor a cut line loses them. */
export const keptUploads = {
  keep: (upload: KeptUpload) => void keep(upload).catch(orNothing),
  forget: (key: string) => void forget(key).catch(orNothing),
  of: (owner: string): Promise<KeptUpload[]> => of(owner).catch(() => []),
};

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open('switchboard', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('the store did not open'));
  });
  return opened;
}

async function inStore<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise((done, failed) => {
    const request = run(database.transaction(STORE, mode).objectStore(STORE));
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('the store did not answer'));
  });
}
