// The compared outputs of a run: tables by name, results by their `-- name:`, held against the reference's.
import type { Contract, Lab } from '../lab.ts';
import type { Observation } from '../pipeline/observation.ts';
import type { Probe } from '../pipeline/observe.ts';
import type { ResultSet } from '../values.ts';
import { compare } from './compare.ts';
import type { Difference } from './verdict.ts';

export const PLAIN_CONTRACT: Contract = {
  order: 'none',
  key: [],
  tolerance: 0,
  strict: [],
  orderColumns: false,
  extraColumns: false,
};

export function contractOf(lab: Lab, output: string): Contract {
  return lab.contracts[output] ?? PLAIN_CONTRACT;
}

/** Everything that a run must leave so that the lab's outputs can be compared. */
export function outputNames(lab: Lab): string[] {
  return [...lab.outputs.tables, ...lab.outputs.results];
}

/** The SQL of the digests, as probes of a run. */
export function digestProbes(lab: Lab): Record<string, Probe> {
  const digests = Object.entries(lab.digests ?? {});
  return Object.fromEntries(digests.map(([table, sql]) => [digestId(table), { sql, params: [] }]));
}

function digestId(table: string): string {
  return `digest:${table}`;
}

/** What a run left that can be compared with another run of the same draft: digests of tables, and results by their names. */
export function namedOutputs(lab: Lab, observation: Observation): string[] {
  const tables = Object.keys(lab.digests ?? {}).filter((table) => digestOf(observation, table) !== undefined);
  const results = observation.results.flatMap(({ name }) => (name === undefined ? [] : [name]));
  return [...new Set([...tables, ...results])];
}

function digestOf(observation: Observation, table: string): ResultSet | undefined {
  const answer = ownEntry(observation.probes, digestId(table));
  return typeof answer === 'string' ? undefined : answer;
}

/**
 * Rows of an output. A result counts by its name; where the lab asks for one result only, a single unnamed SELECT
 * counts too; so does a table or view of that name.
 */
export function findOutput(lab: Lab, observation: Observation, output: string): ResultSet | undefined {
  if (lab.outputs.tables.includes(output)) return ownEntry(observation.contents, output);
  if (lab.digests?.[output] !== undefined) return digestOf(observation, output);
  const named = observation.results.findLast((result) => result.name === output);
  if (named !== undefined) return named.set;
  const unnamed = unnamedResults(lab, observation);
  if (lab.outputs.results.length === 1 && unnamed.length === 1) return unnamed[0]?.set;
  return ownEntry(observation.contents, output);
}

/** Results without a name in the step that reports (the last SQL step). */
export function unnamedResults(lab: Lab, observation: Observation): Observation['results'] {
  const report = lab.steps.findLast((step) => step.language === 'sql');
  return observation.results.filter((result) => result.name === undefined && result.step === report?.id);
}

/** Difference of one output, or null. */
export function compareOutput(
  lab: Lab,
  output: string,
  expected: Observation,
  got: Observation,
): Difference | null {
  const want = findOutput(lab, expected, output);
  if (want === undefined) throw new Error(`${lab.id}: the reference makes no ${output}`);
  const have = findOutput(lab, got, output);
  if (have === undefined) {
    return { kind: 'missing-output', output, unnamed: unnamedResults(lab, got).length };
  }
  return compare(output, want, have, contractOf(lab, output), lab.limits.rows);
}

/** First difference over all outputs, tables before results. */
export function compareOutputs(lab: Lab, expected: Observation, got: Observation): Difference | null {
  for (const output of outputNames(lab)) {
    const difference = compareOutput(lab, output, expected, got);
    if (difference !== null) return difference;
  }
  return null;
}

function ownEntry<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
