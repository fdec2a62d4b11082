// What stays of the last run: its open database and its packed results, for questions that come later. One at a time: the one
// before is closed first, so that memory is never needed twice. Knows no transport.
import type { Draft, Lab } from '../core/lab.ts';
import { copyPacked, type PackedSet } from '../core/packed.ts';
import type { Toolbox } from '../core/pipeline/engine.ts';
import type { NamedResult, Observation } from '../core/pipeline/observation.ts';
import type { Watch } from '../core/pipeline/observe.ts';
import { runAndKeep, type KeptRun as Run } from '../core/pipeline/run.ts';
import type { Scenario } from '../core/pipeline/scenario.ts';
import { quoteName } from '../core/sql/quote-name.ts';
import { malformedTable, rawTable } from '../core/pipeline/stage.ts';
import { tableAsCsv } from '../core/project/table-csv.ts';
import type { CsvStyle } from '../core/project/write-row.ts';
import type { Kept, RowsOf, RunOp } from './protocol.ts';

/** Rows of a table or result that the page can ask for. */
export const KEPT_ROWS = 100_000;

interface Live extends Run {
  readonly op: RunOp;
  readonly lab: Lab;
}

export class KeptRun {
  #live: Live | null = null;
  #results: readonly NamedResult[] = [];

  run(op: RunOp, lab: Lab, draft: Draft, scenario: Scenario, watch: Watch, tools: Toolbox): Observation {
    this.close();
    const run = runAndKeep(lab, draft, scenario, { ...watch, packCap: KEPT_ROWS }, tools);
    this.#live = { ...run, op, lab };
    this.#results = run.observation.results;
    return run.observation;
  }

  /** Only these of the results were told to the page; it counts from the first of them. */
  told(results: readonly NamedResult[]): void {
    this.#results = results;
  }

  rows(op: RunOp, of: RowsOf): Kept<PackedSet> {
    return this.#ask(op, ({ db, packed }) => {
      if (of.kind === 'table') return db.pack(`SELECT * FROM ${quoteName(of.name)}`, KEPT_ROWS);
      const result = this.#results[of.index];
      const rows = result === undefined ? undefined : packed.get(result);
      if (rows === undefined) throw new Error(`there is no result ${String(of.index)}`);
      // The page gets buffers of its own: it may ask again.
      return copyPacked(rows);
    });
  }

  file(op: RunOp, raw: boolean): Kept<Uint8Array<ArrayBuffer>> {
    return this.#ask(op, ({ db, lab }) =>
      db.file(raw ? [] : lab.sources.flatMap(({ name }) => [rawTable(name), malformedTable(name)])),
    );
  }

  /** The whole table as a CSV file, written piece by piece. */
  csv(op: RunOp, table: string, style: CsvStyle, onRows: (rows: number) => void): Kept<Blob> {
    return this.#ask(op, ({ db }) => {
      // Each a blob at once: the browser may keep it outside of this worker's memory.
      const parts: Blob[] = [];
      for (const { text, rows } of tableAsCsv(db, table, style)) {
        parts.push(new Blob([text]));
        onRows(rows);
      }
      return new Blob(parts, { type: 'text/csv' });
    });
  }

  close(): void {
    const live = this.#live;
    this.#live = null;
    this.#results = [];
    live?.db.close();
  }

  #ask<T>(op: RunOp, answer: (live: Live) => T): Kept<T> {
    if (this.#live?.op !== op) return { kind: 'gone' };
    try {
      return { kind: 'kept', value: answer(this.#live) };
    } catch (error) {
      // A view that cannot be read, or memory at its limit: told in the engine's words.
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }
}
