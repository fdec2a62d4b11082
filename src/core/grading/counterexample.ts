// The smallest deliveries on which draft and reference differ: rows first (delta debugging), then cells back to plain values.
// Idea: RATest (Miao, Roy, Yang; SIGMOD 2019). Minimisation: ddmin (Zeller, Hildebrandt; TSE 2002).
import type { Draft, Lab } from '../lab.ts';
import type { Toolbox } from '../pipeline/engine.ts';
import type { Scenario } from '../pipeline/scenario.ts';
import { showValue, type ResultSet } from '../values.ts';
import { findingOn, sameSort, scenarioOf } from './again.ts';
import { createContext, type GradeContext, type Referee } from './context.ts';
import { ddmin } from './ddmin.ts';
import { markSpellings, type Shown, type Simplified } from './mark-spellings.ts';
import { compareOutputs, findOutput } from './outputs.ts';
import { smallSample } from './small-sample.ts';
import { readItems, withItems, type Item } from './shrink-items.ts';
import type { Counterexample, CounterRow, OutputRows } from './counterexample-type.ts';
import type { Finding } from './verdict.ts';

/** Most rows that are tried to be simplified cell by cell; more would not be read by anybody. */
const SIMPLIFIED_ROWS = 8;
const OUTPUT_ROWS = 12;
/** From so many rows on a small sample is tried as well. */
const SAMPLED_ROWS = 40;
/** Tests after which taking away is stuck, if a sample has shown the same: a single row is found with far fewer. */
const SEARCH_TESTS = 120;

export interface Patience {
  /** True when the search should end with what it has. */
  expired(): boolean;
  onProgress(rows: number): void;
  /** Most tests; where it is set, the outcome does not depend on how fast the machine is. */
  readonly tests?: number;
}

/** Null when the finding has no data behind it (a declaration, a chart), or when it vanishes once the files are rewritten. */
export function findCounterexample(
  lab: Lab,
  draft: Draft,
  finding: Finding,
  referee: Referee,
  tools: Toolbox,
  asked: Patience,
): Counterexample | null {
  // Somebody's own files are not taken apart: there is no reference to say what smaller ones should give.
  if (referee.pack.selfJudged === true) return null;
  const base = createContext(lab, draft, referee, tools, () => undefined);
  const scenario = scenarioOf(base, finding);
  if (scenario === null) return null;
  const items = readItems(lab, scenario, tools.readCsv);
  let tests = 0;
  const patience: Patience = {
    expired: () => asked.expired() || tests >= (asked.tests ?? Infinity),
    onProgress: asked.onProgress,
  };
  const look = (kept: readonly Item[]): Finding | null => {
    tests += 1;
    return findingOn(freshContext(lab, draft, referee, tools), withItems(lab, scenario, kept), finding);
  };
  const holds = (kept: readonly Item[]): boolean => {
    const found = look(kept);
    return found !== null && sameSort(found, finding);
  };
  if (!holds(items)) return null;
  const rows = fewest(items, holds, patience, () => tests);
  const hidden = 'setting' in finding && finding.setting.kind === 'twin';
  const simple = simplifyCells(rows, holds, hidden, patience);
  const context = freshContext(lab, draft, referee, tools);
  const scenarioWith = (kept: readonly Item[]): Scenario => withItems(lab, scenario, kept);
  const smallest = scenarioWith(simple.map((row) => row.item));
  const expects = (kept: readonly Item[]): boolean =>
    compareOutputs(
      lab,
      context.expect(smallest),
      freshContext(lab, draft, referee, tools).expect(scenarioWith(kept)),
    ) === null;
  const shown = markSpellings(simple, { holds, expects, expired: patience.expired });
  const last = findingOn(context, smallest, finding) ?? finding;
  return {
    finding: last,
    files: filesOf(shown),
    rows: shown.length,
    tests,
    output: outputRows(context, smallest, last),
    ledger: context.observe(smallest).ledger ?? null,
  };
}

/** By taking away; where that gets stuck with many rows, from a small sample. */
function fewest(
  items: readonly Item[],
  holds: (kept: readonly Item[]) => boolean,
  patience: Patience,
  tests: () => number,
): readonly Item[] {
  const sample =
    items.length < SAMPLED_ROWS
      ? null
      : smallSample(items, (item) => `${item.delivery.id}/${item.file.source}`, holds, patience.expired);
  if (sample === null) return ddmin(items, holds, patience);
  const drawn = ddmin(sample, holds, { expired: patience.expired, onProgress: () => undefined });
  const stuck = tests() + SEARCH_TESTS;
  const reduced = ddmin(items, holds, {
    expired: () => patience.expired() || tests() > stuck,
    onProgress: patience.onProgress,
  });
  return drawn.length < reduced.length ? drawn : reduced;
}

/** Nothing cached, nothing traced: a test of the search must be cheap and see its own data. */
function freshContext(lab: Lab, draft: Draft, referee: Referee, tools: Toolbox): GradeContext {
  const context = createContext(lab, draft, { ...referee, known: new Map() }, tools, () => undefined, true);
  return { ...context, places: () => [] };
}

/** Tries to replace each cell by a plain one. On hidden files the plain one stays; on visible files it only shows what matters. */
function simplifyCells(
  rows: readonly Item[],
  holds: (kept: readonly Item[]) => boolean,
  replace: boolean,
  patience: Patience,
): Simplified[] {
  // A cell that there was no time to try is not said to matter.
  const odd = rows.map((row) => row.cells.map(() => row.malformed));
  const current = [...rows];
  if (rows.length > SIMPLIFIED_ROWS)
    return current.map((item, i) => ({ item, odd: odd[i]?.map(() => false) ?? [] }));
  for (const [i, row] of rows.entries()) {
    const plain = row.plain;
    for (let column = 0; column < row.cells.length && plain !== null; column++) {
      if (patience.expired()) break;
      const now = current[i] ?? row;
      const value = plain[column];
      const flags = odd[i];
      if (value === undefined || flags === undefined) continue;
      const changed = { ...now, cells: now.cells.map((cell, at) => (at === column ? value : cell)) };
      const trial = current.map((one, at) => (at === i ? changed : one));
      if (now.cells[column] !== value && !holds(trial)) flags[column] = true;
      else if (replace) current[i] = changed;
    }
  }
  return current.map((item, i) => ({ item, odd: odd[i] ?? [] }));
}

function filesOf(rows: readonly Shown[]): Counterexample['files'] {
  const files = new Map<
    string,
    { delivery: string; source: string; name: string; header: readonly string[]; rows: CounterRow[] }
  >();
  for (const { item, odd, spelling } of rows) {
    const id = `${item.delivery.id}/${item.file.source}`;
    const file = files.get(id) ?? {
      delivery: item.delivery.id,
      source: item.file.source,
      name: item.file.name,
      header: item.header,
      rows: [],
    };
    const line = file.rows.length + (item.headed ? 2 : 1);
    file.rows.push({ line, from: item.line, cells: item.cells, odd, spelling, malformed: item.malformed });
    files.set(id, file);
  }
  return [...files.values()];
}

/** The output that differs, from both sides, on the smallest data. */
function outputRows(context: GradeContext, scenario: Scenario, finding: Finding): OutputRows | null {
  if (finding.kind !== 'difference') return null;
  const { output } = finding.difference;
  const expected = findOutput(context.lab, context.expect(scenario), output);
  const got = findOutput(context.lab, context.observe(scenario), output);
  if (expected === undefined) return null;
  if (got === undefined) return { name: output, expected: display(expected, expected), got: null };
  return { name: output, expected: display(expected, got), got: display(got, expected) };
}

/** Where not all rows fit, those without an equal on the other side come first, in order. */
function display(set: ResultSet, other: ResultSet): OutputRows['expected'] {
  const shown = (row: ResultSet['rows'][number]): string[] => row.map(showValue);
  const rows = set.rows.map(shown);
  const there = new Set(other.rows.map((row) => shown(row).join('\u0001')));
  const alone = rows.filter((row) => !there.has(row.join('\u0001')));
  const chosen = rows.length <= OUTPUT_ROWS || alone.length === 0 ? rows : alone;
  const kept = chosen.slice(0, OUTPUT_ROWS);
  return { columns: [...set.columns], rows: kept, more: rows.length - kept.length };
}
