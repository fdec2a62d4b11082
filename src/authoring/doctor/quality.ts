// `content/quality.json`: the doctor's latest figures per lab, for the page that shows them. Counts only; the same labs give the same file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CompiledLab } from '../compile-lab.ts';
import { ROOT } from '../folders.ts';
import { OPERATOR_NAMES } from '../mutants/registry.ts';
import type { OperatorFigures } from './mutation.ts';
import type { LabReport } from './report.ts';

export interface LabQuality {
  readonly version: number;
  readonly answers: { readonly right: number; readonly wrong: number };
  readonly mutants: {
    readonly total: number;
    readonly caught: number;
    readonly broken: number;
    readonly equivalent: number;
    readonly survivors: number;
    readonly operators: Readonly<Record<string, OperatorFigures>>;
  };
  readonly twins: number;
  readonly seeds: {
    readonly seeds: number;
    readonly deliveries: number;
    readonly comparisons: number;
    readonly disagreements: number;
  };
  /** Causes of wrong answers: named as the author did (or rightly left unnamed), of how many; median rows of the smallest inputs. */
  readonly causes: { readonly right: number; readonly of: number; readonly medianRows: number | null };
  /** Whole seconds of the doctor on the machine that wrote the file. */
  readonly seconds: number;
}

export interface Quality {
  /** Day of the last change of a figure. */
  readonly date: string;
  readonly operators: number;
  readonly tools: Readonly<Record<string, string>>;
  readonly labs: Readonly<Record<string, LabQuality>>;
}

const FILE = join(ROOT, 'content', 'quality.json');

/** Null when the lab was not examined whole. */
export function labQuality(
  { lab, pack }: CompiledLab,
  { examinations, mutants, seeds, causes, ms }: LabReport,
): LabQuality | null {
  if (mutants === null || seeds === null || causes === null) return null;
  const count = (prefix: string): number => examinations.filter(({ what }) => what.startsWith(prefix)).length;
  const { total, caught, broken, equivalent, survivors, operators } = mutants;
  return {
    version: lab.version,
    answers: { right: count('right/'), wrong: count('wrong/') },
    mutants: { total, caught, broken, equivalent, survivors: survivors.length, operators },
    twins: pack.twins.length,
    seeds: { ...seeds, disagreements: seeds.disagreements.length },
    causes: { right: causes.right, of: causes.trials.length, medianRows: causes.medianRows },
    seconds: Math.round(ms / 1000),
  };
}

/** Labs that were not examined keep their figures while they are among `known`. @returns the file's path */
export function writeQuality(
  examined: Readonly<Record<string, LabQuality>>,
  known: readonly string[],
): string {
  const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Quality) : null;
  const labs = Object.fromEntries(
    known.flatMap((id): [string, LabQuality][] => {
      const [old, fresh] = [before?.labs[id], examined[id]];
      const same = old !== undefined && fresh !== undefined && figures(old) === figures(fresh);
      const kept = fresh === undefined || same ? old : fresh;
      return kept === undefined ? [] : [[id, kept]];
    }),
  );
  const tools = { node: process.versions.node, ...installed(['sql.js', 'sql-parser-cst']) };
  const quality = { operators: OPERATOR_NAMES.length, tools, labs };
  const { date: oldDate, ...oldFigures } = before ?? { date: '' };
  const date =
    JSON.stringify(oldFigures) === JSON.stringify(quality) ? oldDate : new Date().toISOString().slice(0, 10);
  writeFileSync(FILE, `${JSON.stringify({ date, ...quality }, null, 2)}\n`);
  return relative(ROOT, FILE);
}

function figures({ seconds: _, ...rest }: LabQuality): string {
  return JSON.stringify(rest);
}

function installed(names: readonly string[]): Record<string, string> {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  return Object.fromEntries(
    names.map((name) => [name, dependencies?.[name] ?? devDependencies?.[name] ?? '']),
  );
}
