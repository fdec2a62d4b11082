// A small example inside a text: tables to run on and a query, on a database of its own. The same at build time and in a worker.
import { codeTokens } from '../sql/tokens.ts';
import type { ResultSet } from '../values.ts';
import type { Engine } from './engine.ts';
import type { RunFailure } from './observation.ts';
import { readablePlan } from './plan-set.ts';

export interface Example {
  /** The author's statements that come before; empty when none are needed. */
  readonly setup: string;
  readonly sql: string;
}

export interface ExampleOutcome {
  /** One per statement that returns columns. */
  readonly sets: readonly ResultSet[];
  /** Rows changed by all other statements. */
  readonly changes: number;
  readonly failure?: RunFailure;
}

/** Rows shown of a result. */
export const EXAMPLE_ROWS = 50;

/** @throws Error when the setup itself fails: that is the author's mistake, not the reader's. */
export function runExample(engine: Engine, { setup, sql }: Example): ExampleOutcome {
  if (codeTokens(sql).length === 0) {
    return { sets: [], changes: 0, failure: { kind: 'blank', message: 'there is no SQL to run' } };
  }
  const database = engine.open();
  try {
    const prepared = database.script(setup, { rowCap: 1 });
    if (prepared.failure !== undefined)
      throw new Error(`the setup of the example fails: ${prepared.failure.message}`);
    const { statements, failure } = database.script(sql, { rowCap: EXAMPLE_ROWS });
    const sets = statements.flatMap(({ set }) => (set === undefined ? [] : [readablePlan(set)]));
    const changes = statements.reduce((sum, statement) => sum + statement.changes, 0);
    return failure === undefined ? { sets, changes } : { sets, changes, failure };
  } finally {
    database.close();
  }
}
