// What the outputs of a lab look like: columns, storage classes and NULLs, read off the reference's run over all deliveries.
import { findOutput, outputNames } from '../core/grading/outputs.ts';
import type { Lab } from '../core/lab.ts';
import type { ColumnShape, OutputShape } from '../core/lab-words.ts';
import type { Toolbox } from '../core/pipeline/engine.ts';
import { runScenario } from '../core/pipeline/run.ts';
import { deliveriesInOrder } from '../core/pipeline/scenario.ts';
import { storageClass, type ResultSet } from '../core/values.ts';
import { AuthorError } from './author-error.ts';
import type { CompiledLab } from './compile-lab.ts';
import { loadNodeTools } from './node-parts.ts';

let tools: Promise<Toolbox> | undefined;

/** The lab as the page gets it. */
export async function labWithShapes({ lab, pack }: CompiledLab): Promise<Lab> {
  tools ??= loadNodeTools();
  const names = outputNames(lab);
  const watch = { rowCap: lab.limits.rows, contents: names, probes: {}, intrusions: [] };
  const observation = runScenario(
    lab,
    pack.reference,
    deliveriesInOrder(lab, lab.deliveries.length),
    watch,
    await tools,
  );
  if (observation.failure !== undefined) {
    throw new AuthorError(
      `labs/${lab.id}/reference`,
      `fails: ${observation.failure.message}`,
      'run «npm run lab -- doctor»',
    );
  }
  const shapes = names.flatMap((name): [string, OutputShape][] => {
    const set = findOutput(lab, observation, name);
    return set === undefined ? [] : [[name, { columns: columnsOf(set) }]];
  });
  return { ...lab, shapes: Object.fromEntries(shapes) };
}

function columnsOf(set: ResultSet): ColumnShape[] {
  return set.columns.map((name, at) => {
    const classes = new Set(set.rows.map((row) => storageClass(row[at] ?? null)));
    const nulls = classes.delete('null');
    return { name, classes: [...classes].sort(), nulls };
  });
}
