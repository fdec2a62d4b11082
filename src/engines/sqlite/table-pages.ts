// Writes the pages of one table of an SQLite file, row after row, as in the file format's own description (sqlite.org/fileformat2.html,
// "B-tree Pages"): leaves as the rows come, then the levels above them. Knows no record.
import { OutOfMemory } from './heap.ts';
import type { PiecedFile } from './pieced-file.ts';
import { putVarint, varintLength } from './varint.ts';

export const PAGE = 4096;

/** A longer row would need pages of its own. */
export const MOST_PAYLOAD = PAGE - 35;

const LEAF = 13;
const LEAF_HEADER = 8;
const INTERIOR = 5;
const INTERIOR_HEADER = 12;

/** A child takes 11 bytes at most, for up to 34 thousand million rows. */
const CHILDREN = 350;

/** In the file's header: its change counter, how many pages it has, and for which change counter that is true. */
const CHANGE_COUNTER = 24;
const PAGE_COUNT = 28;
const VALID_FOR = 92;

interface Child {
  readonly page: number;
  /** The highest in it and below. */
  readonly rowid: number;
}

export class TablePages {
  /** The leaf that is being filled. */
  readonly leaf = new Uint8Array(PAGE);
  readonly #file: PiecedFile;
  readonly #root: number;
  readonly #children: number;
  readonly #leaves: Child[] = [];
  /** Pages of the file. */
  #pages: number;
  #rows = 0;
  #cells = 0;
  /** Where the cells of the leaf begin; they grow downwards. */
  #start = PAGE;

  /**
   * @param file holds a database whose table is empty
   * @param root the number of the table's root page
   * @param children of a page above the leaves; fewer than three would leave pages with one, which SQLite takes for damage
   */
  constructor(file: PiecedFile, root: number, children = CHILDREN) {
    this.#file = file;
    this.#root = root;
    this.#children = children;
    this.#pages = file.size / PAGE;
  }

  /** Makes room for the next row; its record goes to the place in `leaf` that comes back. */
  place(payload: number): number {
    const rowid = this.#rows + 1;
    const head = varintLength(payload) + varintLength(rowid);
    if (this.#start - head - payload < LEAF_HEADER + 2 * (this.#cells + 1)) this.#endLeaf();
    this.#rows = rowid;
    this.#start -= head + payload;
    put16(this.leaf, LEAF_HEADER + 2 * this.#cells, this.#start);
    this.#cells++;
    return putVarint(this.leaf, putVarint(this.leaf, this.#start, payload), rowid);
  }

  /** The file is whole then. */
  finish(): void {
    if (this.#cells > 0) this.#endLeaf();
    if (this.#leaves.length === 1) this.#write(this.#root, this.leaf);
    let level: Child[] = this.#leaves;
    while (level.length > 1) level = this.#levelAbove(level);
    const header = new Uint8Array(100);
    this.#file.read(0, header);
    put32(header, PAGE_COUNT, this.#pages);
    header.copyWithin(VALID_FOR, CHANGE_COUNTER, CHANGE_COUNTER + 4);
    this.#file.write(0, header);
  }

  #endLeaf(): void {
    const { leaf } = this;
    leaf[0] = LEAF;
    leaf.fill(0, 1, LEAF_HEADER);
    put16(leaf, 3, this.#cells);
    put16(leaf, 5, this.#start);
    this.#leaves.push({ page: this.#add(leaf), rowid: this.#rows });
    this.#cells = 0;
    this.#start = PAGE;
  }

  /** Shares the children out evenly, so that no page is left with one alone; the last page of all is the root. */
  #levelAbove(children: readonly Child[]): Child[] {
    const count = Math.ceil(children.length / this.#children);
    const first = (page: number): number => Math.floor((children.length * page) / count);
    return Array.from({ length: count }, (_, page) => {
      const own = children.slice(first(page), first(page + 1));
      const bytes = interior(own);
      if (count > 1) return { page: this.#add(bytes), rowid: own.at(-1)?.rowid ?? 0 };
      this.#write(this.#root, bytes);
      return { page: this.#root, rowid: this.#rows };
    });
  }

  #add(page: Uint8Array): number {
    this.#pages++;
    this.#write(this.#pages, page);
    return this.#pages;
  }

  #write(page: number, bytes: Uint8Array): void {
    if (!this.#file.write((page - 1) * PAGE, bytes)) throw new OutOfMemory();
  }
}

/** A page that leads to each child by its highest rowid, and to the last one by being last. */
function interior(children: readonly Child[]): Uint8Array {
  const page = new Uint8Array(PAGE);
  let start = PAGE;
  for (const [at, child] of children.slice(0, -1).entries()) {
    start -= 4 + varintLength(child.rowid);
    put32(page, start, child.page);
    putVarint(page, start + 4, child.rowid);
    put16(page, INTERIOR_HEADER + 2 * at, start);
  }
  page[0] = INTERIOR;
  put16(page, 3, children.length - 1);
  put16(page, 5, start);
  put32(page, 8, children.at(-1)?.page ?? 0);
  return page;
}

function put16(page: Uint8Array, at: number, value: number): void {
  page[at] = value >>> 8;
  page[at + 1] = value;
}

function put32(page: Uint8Array, at: number, value: number): void {
  put16(page, at, value >>> 16);
  put16(page, at + 2, value);
}
