// Draws the outcome of an example: one table per result, text only. Loaded with the runner, when the reader presses Run.
import type { ExampleOutcome } from '../core/pipeline/example.ts';
import { sayExample } from '../core/pipeline/say-example.ts';
import { trying } from '../core/text/en/reading.ts';
import { showValue, storageClass, type ResultSet } from '../core/values.ts';
import { RUN_MS, TryRunner } from '../worker/try-runner.ts';

const runner = new TryRunner();

export interface Drawn {
  readonly said: string;
  readonly failed: boolean;
  readonly tables: readonly HTMLTableElement[];
}

/** Runs the example and gives what the page is to show. Never rejects. */
export async function runAndDraw(setup: string, sql: string): Promise<Drawn> {
  const ending = await runner.run({ setup, sql });
  switch (ending.kind) {
    case 'done':
      return drawn(ending.output);
    case 'timeout':
      return { said: trying.timeout(RUN_MS / 1000), failed: true, tables: [] };
    case 'stopped':
    case 'crashed':
      return { said: trying.broken, failed: true, tables: [] };
  }
}

function drawn(outcome: ExampleOutcome): Drawn {
  return {
    said: sayExample(outcome),
    failed: outcome.failure !== undefined,
    tables: outcome.sets.map(tableOf),
  };
}

function tableOf(set: ResultSet): HTMLTableElement {
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const column of set.columns) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = column;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of set.rows) {
    const line = body.insertRow();
    for (const value of row) {
      const cell = line.insertCell();
      cell.dataset['class'] = storageClass(value);
      cell.textContent = showValue(value);
    }
  }
  return table;
}
