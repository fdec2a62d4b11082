// `labs/<id>/` -> a playable lab and the examiner's pack. Everything that can be wrong in a folder is found here.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileBody, fileText } from '../core/csv/text.ts';
import type {
  Check,
  Contract,
  DeliveredFile,
  Delivery,
  Dialect,
  ExaminerPack,
  Lab,
  Source,
  Step,
  StepLanguage,
} from '../core/lab.ts';
import type { LabText } from '../core/lab-words.ts';
import { readCsv } from '../engines/papaparse/read-csv.ts';
import { labSchema, type AuthoredCheck, type AuthoredLab, type AuthoredSource } from '../schema/lab.ts';
import { labTextSchema } from '../schema/lab-text.ts';
import { AuthorError } from './author-error.ts';
import { checkCoherence } from './coherence.ts';
import { compileTwins } from './compile-twins.ts';
import { readDraft } from './drafts.ts';
import { labFolder, ROOT } from './folders.ts';
import { readYaml } from './read-yaml.ts';

export interface CompiledLab {
  readonly lab: Lab;
  readonly pack: ExaminerPack;
}

export const LOCALE = 'en';

export function compileLab(id: string): CompiledLab {
  const folder = labFolder(id);
  const file = relative(ROOT, join(folder, 'lab.yaml'));
  const authored = readYaml(join(folder, 'lab.yaml'), labSchema);
  if (authored.id !== id)
    throw new AuthorError(file, `\`id\` is ${authored.id}`, `write \`id: ${id}\`, as the folder is called`);
  const text: LabText = readYaml(join(folder, 'text', `${LOCALE}.yaml`), labTextSchema);
  checkCoherence(authored, text, file);

  const steps = authored.steps.map((step): Step => ({ ...step, language: languageOf(step.file) }));
  const deliveries = authored.deliveries.map((delivery) => compileDelivery(delivery, folder));
  const sources = Object.entries(authored.sources).map(([name, source]): Source => {
    const dialect = dialectFrom(source);
    return { name, dialect, columns: source.columns ?? headerOf(name, dialect, deliveries, file) };
  });
  const reference = readDraft(join(folder, 'reference'), steps);
  const { ledger } = authored;
  const lab: Lab = {
    id,
    version: authored.version,
    lesson: authored.lesson,
    minutes: authored.minutes,
    staging: authored.staging ?? 'append',
    sources,
    deliveries,
    steps,
    starter: readDraft(join(folder, 'starter'), steps),
    outputs: authored.outputs,
    contracts: contractsOf(authored.checks),
    traces: tracesOf(authored.checks),
    ...(ledger === undefined ? {} : { ledger: compact(ledger) }),
    checks: authored.checks.map(compileCheck),
    limits: authored.limits,
    text,
  };
  const twins = compileTwins(authored.twins ?? [], lab, file, 'twin');
  return {
    lab,
    pack: { id, version: lab.version, reference, twins, trials: trialsOf(authored.checks, lab, file) },
  };
}

function compileDelivery(delivery: AuthoredLab['deliveries'][number], folder: string): Delivery {
  const files = Object.entries(delivery.files).map(([source, file]): DeliveredFile => {
    const path = join(folder, file);
    if (!existsSync(path)) {
      throw new AuthorError(
        relative(ROOT, path),
        'is missing',
        `write it, or change \`files\` of delivery ${delivery.id}`,
      );
    }
    const dialect = delivery.dialects?.[source];
    const base = { source, name: file.split('/').at(-1) ?? file, body: fileBody(readFileSync(path)) };
    return dialect === undefined ? base : { ...base, dialect: dialectFrom(dialect) };
  });
  return { id: delivery.id, files };
}

/** The extract step and the dashboard are YAML; they are told apart by name. */
function languageOf(file: string): StepLanguage {
  if (file.endsWith('.sql')) return 'sql';
  return file === 'extract.yaml' ? 'extract' : 'dashboard';
}

function dialectFrom(authored: AuthoredSource): Dialect {
  const { delimiter, header, encoding, quotes, 'skip-lines': skip } = authored;
  return { delimiter, header, ...compact({ encoding, quotes, skip }) };
}

function headerOf(
  name: string,
  dialect: Source['dialect'],
  deliveries: readonly Delivery[],
  file: string,
): readonly string[] {
  const first = deliveries.flatMap((delivery) => delivery.files).find((one) => one.source === name);
  if (first === undefined) {
    throw new AuthorError(
      file,
      `source ${name} comes with no delivery`,
      `add \`${name}: data/…csv\` to the files of a delivery`,
    );
  }
  const own = first.dialect ?? dialect;
  const { header } = readCsv(fileText(first.body, own.encoding), own);
  if (header.length === 0) throw new AuthorError(file, `${first.name} is empty`, 'give it a header and rows');
  return header;
}

function contractsOf(checks: readonly AuthoredCheck[]): Record<string, Contract> {
  const contracts: Record<string, Contract> = {};
  for (const check of checks) {
    if (check.kind !== 'table' && check.kind !== 'result') continue;
    const key = check.kind === 'table' ? (check.key ?? []) : [];
    contracts[check.kind === 'table' ? check.table : check.name] = {
      order: check.order ?? 'none',
      key: check.by ?? key,
      tolerance: check.tolerance ?? 0,
      strict: check['exact-types'] ?? [],
      orderColumns: check['order-columns'] ?? false,
      extraColumns: check['extra-columns'] ?? false,
    };
  }
  return contracts;
}

function tracesOf(checks: readonly AuthoredCheck[]): Record<string, string> {
  const traces: Record<string, string> = {};
  for (const check of checks) {
    if (check.kind === 'table' && check.trace !== undefined) traces[check.table] = check.trace;
    if (check.kind === 'result' && check.trace !== undefined) traces[check.name] = check.trace;
  }
  return traces;
}

function trialsOf(checks: readonly AuthoredCheck[], lab: Lab, file: string): ExaminerPack['trials'] {
  const trials = checks.flatMap((check) => {
    if (check.kind !== 'learner-tests') return [];
    const planted = compileTwins(check.planted, lab, file, 'planted');
    const clean = compileTwins(check.clean ?? [], lab, file, 'clean');
    return [[check.id, { planted, clean }] as const];
  });
  return Object.fromEntries(trials);
}

function compileCheck(check: AuthoredCheck): Check {
  const base = { id: check.id, ...(check.step === undefined ? {} : { step: check.step }) };
  switch (check.kind) {
    case 'table': {
      const columns = Object.entries(check.columns ?? {}).map(([name, rule]) => {
        const { type, 'not-null': notNull } = rule;
        return [name, compact({ type, notNull })] as const;
      });
      const { key = [], strict = false, refuses = [] } = check;
      return {
        ...base,
        kind: 'table',
        table: check.table,
        columns: Object.fromEntries(columns),
        key,
        strict,
        refuses,
      };
    }
    case 'result':
      return { ...base, kind: 'result', name: check.name };
    case 'rows':
      return { ...base, kind: 'rows', sql: check.sql };
    case 'chart': {
      const { type, data, x, y, series } = check;
      return { ...base, kind: 'chart', type, data, ...compact({ x, y, series }) };
    }
    case 'quarantine': {
      const { table, reason, by } = check;
      return { ...base, kind: 'quarantine', table, reason, by };
    }
    case 'plan': {
      const { result, searches = [], 'no-scan': noScan = [] } = check;
      return { ...base, kind: 'plan', result, searches, noScan };
    }
    case 'budget':
      return { ...base, kind: 'budget', result: check.result, rows: check.rows };
    case 'learner-tests': {
      const { step, planted, catches = planted.length, 'false-alarms': falseAlarms = 0 } = check;
      return { ...base, kind: 'learner-tests', step, catches, falseAlarms };
    }
    case 'uses':
    case 'avoids':
      return { ...base, kind: check.kind, step: check.step, phrases: check.phrases };
    default:
      return { ...base, kind: check.kind };
  }
}

/** Without the keys whose value is undefined: optional properties are absent, never undefined. */
function compact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
