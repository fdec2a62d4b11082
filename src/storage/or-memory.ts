// What to do where a browser keeps nothing: the same in memory, for as long as the tab lives.
import { Unavailable } from './connection.ts';

export class OrMemory {
  /** False once the browser kept nothing. */
  persistent = true;

  /** Does it in the database, or in memory where there is none. */
  async kept<T>(inDatabase: () => Promise<T>, inMemory: () => T): Promise<T> {
    try {
      const result = await inDatabase();
      this.persistent = true;
      return result;
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      this.persistent = false;
      return inMemory();
    }
  }
}
