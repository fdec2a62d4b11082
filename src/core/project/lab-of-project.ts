// A project as a lab: the same workbench, ledger and checks on somebody's own files. There is no reference; the contract says
// what holds, and the draft is compared with itself.
import { OWN_MEMORY } from '../pipeline/budget.ts';
import type { Contract, ExaminerPack, Lab, LedgerRule, Source } from '../lab.ts';
import { project as words } from '../text/en/project.ts';
import { deliveriesOf, dialectFor } from './deliveries.ts';
import { labIdOf, type Project, type SourceContract } from './project.ts';
import { checksOf } from './project-checks.ts';
import { PROJECT_STEPS, starterOf } from './starter.ts';
import { duplicatesOf, ident, kept, keyOf, rejectsOf } from './starter-words.ts';

/** Results beyond these rows are for an export, not for a page. */
const SHOWN_ROWS = 100_000;

/** A statement over so many bytes may take its time, on a slow machine most of all; Stop ends it at any moment. */
function patienceFor({ files }: Project): number {
  const bytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  return Math.max(120_000, bytes / 200);
}

export interface PlayableProject {
  readonly lab: Lab;
  readonly pack: ExaminerPack;
}

export function labOfProject(project: Project): PlayableProject {
  const { contracts } = project;
  const id = labIdOf(project.id);
  const deliveries = deliveriesOf(project);
  const checks = checksOf(contracts, deliveries.length);
  const digests = contracts.flatMap(digestsOf);
  const [ledger, ...otherLedgers] = contracts.map(ledgerOf);
  const lab: Lab = {
    id,
    version: 1,
    lesson: '',
    minutes: 0,
    staging: 'append',
    sources: contracts.map((contract) => sourceOf(contract, project)),
    deliveries,
    steps: PROJECT_STEPS,
    starter: starterOf(contracts),
    outputs: { tables: [], results: [] },
    contracts: Object.fromEntries(digests.map(([table]) => [table, DIGEST])),
    digests: Object.fromEntries(digests),
    traces: {},
    ...(ledger === undefined ? {} : { ledger }),
    ...(otherLedgers.length === 0 ? {} : { otherLedgers }),
    checks: checks.map(({ check }) => check),
    limits: { ms: patienceFor(project), rows: SHOWN_ROWS, memory: OWN_MEMORY },
    text: {
      title: project.title,
      summary: words.lab.summary,
      brief: words.lab.brief,
      steps: words.lab.steps,
      checks: Object.fromEntries(checks.map(({ check, title }) => [check.id, title])),
    },
  };
  return { lab, pack: { id, version: 1, reference: {}, selfJudged: true, twins: [], trials: {} } };
}

/** Digests name their table, so a message does. */
const DIGEST: Contract = {
  order: 'none',
  key: ['table'],
  tolerance: 0,
  strict: [],
  orderColumns: false,
  extraColumns: false,
};

function sourceOf({ source, columns }: SourceContract, project: Project): Source {
  const file = project.files.find((one) => one.source === source);
  return {
    name: source,
    dialect: file === undefined ? { delimiter: ',', header: true } : dialectFor(file.format),
    columns: columns.map(({ raw }) => raw),
  };
}

function ledgerOf(contract: SourceContract): LedgerRule {
  const { source } = contract;
  return {
    source,
    loaded: source,
    quarantined: rejectsOf(source),
    ...(keyOf(contract).length > 0 ? { deduplicated: duplicatesOf(source) } : {}),
  };
}

/** Columns that a digest adds up; SQLite allows no more than 2,000 in a result. */
const DIGESTED = 200;

/** Counts and sums that change when rows come twice, get lost or get other values. */
function digestsOf(contract: SourceContract): [string, string][] {
  const { source } = contract;
  const sums = kept(contract)
    .slice(0, DIGESTED)
    .map(({ name, type }) =>
      type === 'integer' || type === 'decimal' || type === 'boolean'
        ? `total(${ident(name)}) AS "sum of ${name}"`
        : `total(length(${ident(name)})) AS "characters of ${name}"`,
    );
  const digest = (table: string, figures: readonly string[]): [string, string] => [
    table,
    `SELECT '${table}' AS "table", count(*) AS "number of rows"${figures.map((one) => `, ${one}`).join('')} FROM ${table}`,
  ];
  const lines = ['total(_line) AS "sum of _line"'];
  return [
    digest(source, [...sums, ...lines]),
    digest(rejectsOf(source), lines),
    ...(keyOf(contract).length > 0 ? [digest(duplicatesOf(source), lines)] : []),
  ];
}
