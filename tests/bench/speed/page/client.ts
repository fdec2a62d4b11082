// What the bench calls in a page: the site's own worker and runner on the orders file, and beside them the way one would write it
// first. Times are the page's: from the message to the answer.
import { rowsOfPacked, type PackedSet } from '../../../../src/core/packed.ts';
import type { Observation } from '../../../../src/core/pipeline/observation.ts';
import type { RunProgress } from '../../../../src/core/pipeline/progress.ts';
import type { Kept, OpName, Ops, Reply } from '../../../../src/worker/protocol.ts';
import { WorkerSlot } from '../../../../src/worker/slot.ts';
import { spawnBench } from '../../../../src/worker/spawn.ts';
import { ORDER_COLUMNS } from '../../orders-file.ts';
import { DRAFT, ordersLab } from '../orders-lab.ts';
import type { NaiveRequest } from './naive.worker.ts';

export interface RunTimes {
  readonly load: number;
  readonly clean: number;
  readonly report: number;
  readonly total: number;
  readonly fingerprint: string;
}

export interface TransferTimes {
  /** From the question to rows in hand. */
  readonly total: number;
  /** The page's thread was busy with reading the message. */
  readonly blocked: number;
  readonly rows: number;
}

/** One worker of the site, spoken to directly, so that its messages can be timed. */
class Bench {
  readonly #worker = new Worker(new URL('../../../../src/worker/own.worker.ts', import.meta.url), {
    type: 'module',
  });
  #next = 0;
  blocked = 0;

  call<K extends OpName>(
    op: K,
    input: Ops[K]['in'],
    onEvent: (event: Ops[K]['event']) => void = () => undefined,
  ): Promise<Ops[K]['out']> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = (event: MessageEvent<Reply>) => {
        const begin = performance.now();
        const reply = event.data;
        this.blocked = performance.now() - begin;
        if (reply.id !== id) return;
        if (reply.kind === 'event') onEvent(reply.event);
        else if (reply.kind === 'done') resolve(reply.output);
        else reject(new Error(reply.message));
      };
      this.#worker.postMessage({ id, op, input });
    });
  }
}

class Naive {
  readonly #worker = new Worker(new URL('./naive.worker.ts', import.meta.url), { type: 'module' });
  blocked = 0;

  call(request: NaiveRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = (event: MessageEvent<{ output?: unknown; failure?: string }>) => {
        const begin = performance.now();
        const { output, failure } = event.data;
        this.blocked = performance.now() - begin;
        if (failure === undefined) resolve(output);
        else reject(new Error(failure));
      };
      this.#worker.postMessage(request);
    });
  }

  end(): void {
    this.#worker.terminate();
  }
}

function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0];
  if (file === undefined) throw new Error('no file was chosen');
  return file;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

let bench: Bench | null = null;

async function opened(): Promise<Bench> {
  if (bench !== null) return bench;
  bench = new Bench();
  await bench.call('open', { lab: ordersLab(chosenFile()), packUrl: null });
  return bench;
}

/** Boots the worker and leaves it idle for a while, as a page does before somebody presses Run. */
async function boot(idleMs: number): Promise<void> {
  await opened();
  await pause(idleMs);
}

async function run(): Promise<RunTimes> {
  const worker = await opened();
  const begin = performance.now();
  let load = Number.NaN;
  const observation = await worker.call('run', { draft: DRAFT, deliveries: 1 }, (event: RunProgress) => {
    if (event.kind === 'step' && Number.isNaN(load)) load = performance.now() - begin;
  });
  const total = performance.now() - begin;
  if (observation.failure !== undefined) throw new Error(observation.failure.message);
  const step = (id: string): number =>
    observation.statements.filter((one) => one.step === id).reduce((sum, { ms }) => sum + ms, 0);
  return {
    load,
    clean: step('clean'),
    report: step('report'),
    total,
    fingerprint: fingerprintOf(observation),
  };
}

function fingerprintOf({ results }: Observation): string {
  return (results.find(({ name }) => name === 'fingerprint')?.set.rows[0] ?? []).join(' ');
}

async function packedRows(): Promise<TransferTimes> {
  const worker = await opened();
  const begin = performance.now();
  const kept: Kept<PackedSet> = await worker.call('rows', {
    op: 'run',
    of: { kind: 'table', name: 'orders' },
  });
  if (kept.kind !== 'kept') throw new Error(`rows: ${kept.kind}`);
  const rows = rowsOfPacked(kept.value);
  // What a grid shows first.
  for (let row = 0; row < 40; row++) for (let column = 0; column < 6; column++) rows.cell(row, column);
  return { total: performance.now() - begin, blocked: worker.blocked, rows: rows.count };
}

async function naiveLoad(): Promise<number> {
  const naive = new Naive();
  await naive.call({ op: 'open' });
  const begin = performance.now();
  await naive.call({ op: 'load', file: chosenFile(), columns: ORDER_COLUMNS });
  const ms = performance.now() - begin;
  naive.end();
  return ms;
}

/** The cleaned table to the page, packed and as arrays of arrays in turns; a first turn of each does not count. */
async function transfers(
  rounds: number,
): Promise<{ packed: readonly TransferTimes[]; arrays: readonly TransferTimes[] }> {
  await run();
  const naive = new Naive();
  await naive.call({ op: 'open' });
  await naive.call({ op: 'load', file: chosenFile(), columns: ORDER_COLUMNS });
  await naive.call({ op: 'run', sql: DRAFT.clean });
  const packed: TransferTimes[] = [];
  const arrays: TransferTimes[] = [];
  for (let round = 0; round <= rounds; round++) {
    packed.push(await packedRows());
    arrays.push(await arrayRows(naive));
  }
  naive.end();
  return { packed: packed.slice(1), arrays: arrays.slice(1) };
}

async function arrayRows(naive: Naive): Promise<TransferTimes> {
  const begin = performance.now();
  const rows = (await naive.call({ op: 'rows', sql: 'SELECT * FROM orders' })) as unknown[][];
  return { total: performance.now() - begin, blocked: naive.blocked, rows: rows.length };
}

/** A run over the file, then one without an end that is stopped: ms until the page's worker answers again. */
async function stop(spare: boolean): Promise<number> {
  const lab = ordersLab(chosenFile());
  let wasm: WebAssembly.Module | undefined;
  const slot = new WorkerSlot({
    spawn: () => spawnBench(true),
    open: () => ({ lab, packUrl: null, ...(wasm === undefined ? {} : { wasm }) }),
    idle: spare
      ? (then) => {
          const timer = setTimeout(then, 50);
          return () => clearTimeout(timer);
        }
      : undefined,
  });
  const open = await slot.warm();
  if (open.kind === 'done') wasm = open.output.wasm;
  await slot.call({ op: 'run', input: { draft: DRAFT, deliveries: 1 }, limit: 60_000 });
  // Time for the spare to boot, and the same pause without one.
  await pause(700);
  const endless = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c';
  const stopped = slot.call({
    op: 'run',
    input: { draft: { ...DRAFT, clean: endless }, deliveries: 1 },
    limit: 60_000,
  });
  await pause(500);
  const begin = performance.now();
  slot.stop();
  await stopped;
  await slot.call({ op: 'rows', input: { op: 'run', of: { kind: 'result', index: 0 } }, limit: 60_000 });
  const ms = performance.now() - begin;
  slot.dispose();
  return ms;
}

export interface Client {
  boot: typeof boot;
  run: typeof run;
  naiveLoad: typeof naiveLoad;
  transfers: typeof transfers;
  stop: typeof stop;
}

const client: Client = { boot, run, naiveLoad, transfers, stop };
Object.assign(globalThis, { bench: client });
