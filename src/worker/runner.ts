// The page's one way to a lab's workers: bench for Run, examiner for Check.
import type { Finding, Verdict } from '../core/grading/verdict.ts';
import type { SourceBreak } from '../core/faults/fitting.ts';
import type { Draft, ExaminerPack, Lab } from '../core/lab.ts';
import type { PackedSet } from '../core/packed.ts';
import type { CsvStyle } from '../core/project/write-row.ts';
import type { Observation } from '../core/pipeline/observation.ts';
import type { Peek, StepPlace } from '../core/pipeline/peek.ts';
import type { BrokenRun, Diagnosis, GradeEvent, Kept, RowsOf, RunOp, ShrinkEvent } from './protocol.ts';
import { idleForSpare } from './idle.ts';
import type { RunProgress } from '../core/pipeline/progress.ts';
import { WorkerSlot, type Ending } from './slot.ts';
import { spawnBench, spawnExaminer } from './spawn.ts';

/** Reading what a run left takes a moment; a file of a million rows some more. */
const READ_MS = 60_000;

export interface LabRunner {
  /** Boots both workers, so that the first Run does not wait. */
  warm(): void;
  /** `limit` is for each silence: a long run tells how far it is. */
  run(
    draft: Draft,
    deliveries: number,
    limit: number,
    onEvent?: (event: RunProgress) => void,
  ): Promise<Ending<Observation>>;
  peek(draft: Draft, deliveries: number, place: StepPlace, limit: number): Promise<Ending<Peek>>;
  breakSource(draft: Draft, broken: SourceBreak, limit: number): Promise<Ending<BrokenRun>>;
  /** Up to 100,000 rows of a table or result that the last run (peek, broken source) left. `gone`: run again. */
  rows(of: RowsOf, op?: RunOp): Promise<Kept<PackedSet>>;
  /** The database that the last run left, as an SQLite file; `raw`: with the raw tables. */
  exportDatabase(options: { raw: boolean }, op?: RunOp): Promise<Kept<Uint8Array<ArrayBuffer>>>;
  /** A table that the last run left, all of it, as a CSV file. */
  exportTable(table: string, style: CsvStyle, onRows: (rows: number) => void): Promise<Kept<Blob>>;
  /** `limit` is for each scenario, not for the whole Check. */
  grade(draft: Draft, limit: number, onEvent: (event: GradeEvent) => void): Promise<Ending<Verdict>>;
  /** The smallest input behind a finding, and its cause. Runs in the examiner: stop it before the next Check. */
  shrink(
    draft: Draft,
    finding: Finding,
    limit: number,
    onEvent: (event: ShrinkEvent) => void,
  ): Promise<Ending<Diagnosis>>;
  /** Ends a search for the smallest input; nothing else is touched. */
  stopShrink(): void;
  /** Kills whatever runs; its promise settles as `stopped`, the next call works. */
  stop(): void;
  dispose(): void;
}

/** @param pack where the examiner fetches it, or the pack itself */
export function createLabRunner(lab: Lab, pack: string | ExaminerPack): LabRunner {
  const own = lab.limits.memory !== undefined;
  let wasm: WebAssembly.Module | undefined;
  const compiled = (): { wasm?: WebAssembly.Module } => (wasm === undefined ? {} : { wasm });
  const bench = new WorkerSlot({
    spawn: () => spawnBench(own),
    open: () => ({ lab, packUrl: null, ...compiled() }),
    // Only here: what is stopped is a Run, and the examiner would be two more engines.
    idle: idleForSpare(),
  });
  const examiner = new WorkerSlot({
    spawn: () => spawnExaminer(own),
    open: () => ({
      lab,
      ...(typeof pack === 'string' ? { packUrl: pack } : { packUrl: null, pack }),
      ...compiled(),
    }),
  });
  let busy: WorkerSlot | null = null;
  let disposed = false;

  /** Run comes before Check, and whoever is second need not compile. */
  async function warm(): Promise<void> {
    const boot = await bench.warm();
    if (boot.kind === 'done') wasm = boot.output.wasm;
    if (!disposed) await examiner.warm();
  }

  async function during<T>(slot: WorkerSlot, work: Promise<Ending<T>>): Promise<Ending<T>> {
    busy = slot;
    try {
      return await work;
    } finally {
      busy = null;
    }
  }

  /** What a run left can be read when none is under way: by the time it ends, something else is left. */
  async function kept<T>(read: () => Promise<Ending<Kept<T>>>): Promise<Kept<T>> {
    if (busy === bench) return { kind: 'gone' };
    const ending = await read();
    return ending.kind === 'done' ? ending.output : { kind: 'gone' };
  }

  return {
    warm: () => void warm(),
    run: (draft, deliveries, limit, onEvent = () => {}) =>
      during(bench, bench.call({ op: 'run', input: { draft, deliveries }, limit, onEvent })),
    peek: (draft, deliveries, place, limit) =>
      during(bench, bench.call({ op: 'peek', input: { draft, deliveries, place }, limit })),
    breakSource: (draft, broken, limit) =>
      during(bench, bench.call({ op: 'breakSource', input: { draft, broken }, limit })),
    rows: (of, op = 'run') => kept(() => bench.call({ op: 'rows', input: { op, of }, limit: READ_MS })),
    exportDatabase: ({ raw }, op = 'run') =>
      kept(() => bench.call({ op: 'exportDatabase', input: { op, raw }, limit: READ_MS })),
    exportTable: (table, style, onRows) =>
      kept(() =>
        bench.call({
          op: 'exportTable',
          input: { op: 'run', table, style },
          limit: READ_MS,
          onEvent: ({ rows }) => onRows(rows),
        }),
      ),
    grade: (draft, limit, onEvent) =>
      during(examiner, examiner.call({ op: 'grade', input: { draft }, limit, onEvent })),
    shrink: (draft, finding, limit, onEvent) =>
      examiner.call({ op: 'shrink', input: { draft, finding }, limit, onEvent }),
    stopShrink: () => examiner.stop(),
    stop: () => busy?.stop(),
    dispose() {
      disposed = true;
      bench.dispose();
      examiner.dispose();
    },
  };
}
