// SQLite's temporary files, where a sort puts what it cannot hold at once, and files that we make for it to read. Emscripten's own
// grow by copying and have no limit; these grow by pieces up to one. sql.js gives no door to its file system, so its calls to the
// system are answered here.
import { PiecedFile, PieceStore } from './pieced-file.ts';

/** Of all these files of a module together. */
const LIMIT = 1 << 30;

/** How SQLite's names for temporary files begin. */
const TEMPORARY = '/tmp/etilqs_';

/** WASI's ENOSPC; SQLite says «database or disk is full». */
const NO_SPACE = 51;

/** Where the size stands in Emscripten's `struct stat`. */
const STAT_SIZE = 24;

const FROM_HERE = 1;
const FROM_END = 2;

/**
 * The calls on files, by the letters that sql.js 1.16.0 has for them: openat, fd_seek, fd_read, fd_write, ftruncate, fstat and
 * fd_close. Pointers are numbers; what comes back is 0 or an error. A test drives each.
 */
interface FileCalls {
  x(folder: number, path: number, flags: number, rest: number): number;
  E(file: number, offset: bigint, whence: number, out: number): number;
  t(file: number, parts: number, count: number, out: number): number;
  q(file: number, parts: number, count: number, out: number): number;
  J(file: number, size: bigint): number;
  g(file: number, out: number): number;
  e(file: number): number;
}

const ARGUMENTS: Readonly<Record<keyof FileCalls, number>> = { x: 4, E: 4, t: 4, q: 4, J: 2, g: 2, e: 1 };

interface OpenFile {
  readonly file: PiecedFile;
  at: number;
  readonly temporary: boolean;
}

/** Pieces of memory, where they are listed, and where it is written how many bytes were moved. */
interface Parts {
  readonly parts: number;
  readonly count: number;
  readonly out: number;
}

const NAMES = new TextDecoder();

export class MemoryFiles {
  readonly #memory: () => WebAssembly.Memory;
  readonly #store: PieceStore;
  readonly #named = new Map<string, PiecedFile>();

  constructor(memory: () => WebAssembly.Memory, limit = LIMIT) {
    this.#memory = memory;
    this.#store = new PieceStore(limit);
  }

  /** Bytes that all of them have taken. */
  get used(): number {
    return this.#store.used;
  }

  /** An empty file that SQLite finds under this absolute path until it is removed. */
  create(path: string): PiecedFile {
    const file = new PiecedFile(this.#store);
    this.#named.set(path, file);
    return file;
  }

  remove(path: string): void {
    this.#named.get(path)?.resize(0);
    this.#named.delete(path);
  }

  /** Imports for the module in which these files are ours; everything else stays as it was. */
  imports(imports: WebAssembly.Imports): WebAssembly.Imports {
    const { a: calls } = imports;
    if (calls === undefined || !hasFileCalls(calls))
      throw new Error('sql.js: its system calls have other names');
    const find = (path: string): PiecedFile | undefined =>
      path.startsWith(TEMPORARY) ? new PiecedFile(this.#store) : this.#named.get(path);
    return { ...imports, a: { ...calls, ...answers(calls, this.#memory, find) } };
  }
}

function hasFileCalls(calls: object): calls is FileCalls & WebAssembly.ModuleImports {
  return Object.entries(ARGUMENTS).every(([name, count]) => {
    const call: unknown = Reflect.get(calls, name);
    return typeof call === 'function' && call.length === count;
  });
}

/** @param find the file of a path where it is ours; a temporary one is new each time */
function answers(
  system: FileCalls,
  memory: () => WebAssembly.Memory,
  find: (path: string) => PiecedFile | undefined,
): FileCalls & WebAssembly.ModuleImports {
  const open = new Map<number, OpenFile>();
  let bytes = new Uint8Array(0);
  let words = new DataView(bytes.buffer);
  /** A view of memory that has grown since is empty. */
  const look = (): void => {
    if (bytes.length > 0) return;
    bytes = new Uint8Array(memory().buffer);
    words = new DataView(bytes.buffer);
  };
  /** Hands the parts of memory to `move` until one is not moved whole, and says how much was; false when one is refused. */
  const moved = (
    one: OpenFile,
    { parts, count, out }: Parts,
    move: (part: Uint8Array) => number | null,
  ): boolean => {
    look();
    let total = 0;
    for (let part = parts; part < parts + count * 8; part += 8) {
      const start = words.getUint32(part, true);
      const length = words.getUint32(part + 4, true);
      const done = move(bytes.subarray(start, start + length));
      if (done === null) return false;
      one.at += done;
      total += done;
      if (done < length) break;
    }
    words.setUint32(out, total, true);
    return true;
  };
  return {
    // A temporary file loses its name at once, and lives until it is closed.
    x(folder, path, flags, rest) {
      const file = system.x(folder, path, flags, rest);
      look();
      const name = NAMES.decode(bytes.slice(path, bytes.indexOf(0, path)));
      const ours = file < 0 ? undefined : find(name);
      if (ours !== undefined) open.set(file, { file: ours, at: 0, temporary: name.startsWith(TEMPORARY) });
      return file;
    },
    E(file, offset, whence, out) {
      const one = open.get(file);
      if (one === undefined) return system.E(file, offset, whence, out);
      look();
      const from = whence === FROM_HERE ? one.at : whence === FROM_END ? one.file.size : 0;
      one.at = from + Number(offset);
      words.setBigInt64(out, BigInt(one.at), true);
      return 0;
    },
    t(file, parts, count, out) {
      const one = open.get(file);
      if (one === undefined) return system.t(file, parts, count, out);
      moved(one, { parts, count, out }, (part) => one.file.read(one.at, part));
      return 0;
    },
    q(file, parts, count, out) {
      const one = open.get(file);
      if (one === undefined) return system.q(file, parts, count, out);
      const write = (part: Uint8Array): number | null => (one.file.write(one.at, part) ? part.length : null);
      return moved(one, { parts, count, out }, write) ? 0 : NO_SPACE;
    },
    J(file, size) {
      const one = open.get(file);
      if (one === undefined) return system.J(file, size);
      return one.file.resize(Number(size)) ? 0 : -NO_SPACE;
    },
    g(file, out) {
      const code = system.g(file, out);
      const one = open.get(file);
      if (one === undefined || code !== 0) return code;
      look();
      words.setBigInt64(out + STAT_SIZE, BigInt(one.file.size), true);
      return 0;
    },
    e(file) {
      const one = open.get(file);
      if (one?.temporary === true) one.file.resize(0);
      open.delete(file);
      return system.e(file);
    },
  };
}
