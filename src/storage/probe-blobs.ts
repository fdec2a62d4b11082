// Whether this browser stores Blobs, tried in a database that holds nothing else. Apart from `database.ts`: only projects have files.
import { openDB } from 'idb';

/**
 * Private windows of WebKit store no Blobs («Error preparing Blob/File data»), and the transaction that tried stays open: everybody behind
 * it waits for ever. So it is tried in a database that nobody else uses.
 */
export async function storesBlobs(): Promise<boolean> {
  try {
    const db = await openDB('pipeyard-probe', 1, {
      upgrade: (fresh) => void fresh.createObjectStore('blobs'),
    });
    try {
      await db.put('blobs', new Blob(['?']), 'one');
      return true;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
