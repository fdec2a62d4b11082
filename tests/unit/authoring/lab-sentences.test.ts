// What an author reads when lab.yaml or its words are wrong: file and line, what is wrong, what to write instead.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AuthorError } from '../../../src/authoring/author-error.ts';
import { checkCoherence } from '../../../src/authoring/coherence.ts';
import { compileLab } from '../../../src/authoring/compile-lab.ts';
import { compileTwins } from '../../../src/authoring/compile-twins.ts';
import { parseYaml } from '../../../src/authoring/read-yaml.ts';
import { expectSchema, labSchema } from '../../../src/schema/lab.ts';
import { labTextSchema } from '../../../src/schema/lab-text.ts';

const LAB = readFileSync('labs/cafe-receipts/lab.yaml', 'utf8');
const TEXT = readFileSync('labs/cafe-receipts/text/en.yaml', 'utf8');

/** The sentence, or `fine`. */
function complaint(work: () => unknown): string {
  try {
    work();
    return 'fine';
  } catch (error) {
    // Lines move with the lab; that they are right is a test of its own.
    if (error instanceof AuthorError) return error.message.replace(/^([\w./]+):\d+/, '$1:…');
    throw error;
  }
}

function change(yaml: string, from: string | RegExp, to: string): string {
  const changed = yaml.replace(from, to);
  if (changed === yaml) throw new Error(`nothing to replace: ${String(from)}`);
  return changed;
}

const inShape = (from: string | RegExp, to: string): string =>
  complaint(() => parseYaml(change(LAB, from, to), 'lab.yaml', labSchema));

const together = (from: string | RegExp, to: string, text = TEXT): string =>
  complaint(() => {
    const lab = parseYaml(change(LAB, from, to), 'lab.yaml', labSchema);
    checkCoherence(lab, parseYaml(text, 'text/en.yaml', labTextSchema), 'lab.yaml');
  });

test('the lab as it is has nothing to complain about', () => {
  expect(together('# yaml', '# YAML')).toBe('fine');
});

test.each([
  ['type: bar', 'type: pie', 'type: pie'],
  ['header: true', 'header: perhaps', 'header: perhaps'],
  ['ms: 5000', 'ms: 5', 'ms: 5'],
  ['kind: ledger', 'kind: legder', 'kind: legder'],
])('the line of the mistake is named: %s', (from, to, mistake) => {
  const yaml = change(LAB, from, to);
  const line = yaml.split('\n').findIndex((one) => one.includes(mistake)) + 1;
  expect(() => parseYaml(yaml, 'lab.yaml', labSchema)).toThrow(`lab.yaml:${line}: `);
});

describe('shapes', () => {
  test('a missing key', () => {
    expect(inShape('version: 1\n', '')).toMatchInlineSnapshot(
      `"lab.yaml:…: \`version\` is missing. Hint: write a number."`,
    );
  });
  test('an unknown key', () => {
    expect(inShape('minutes: 25', 'minutes: 25\nhours: 1')).toMatchInlineSnapshot(
      `"lab.yaml:…: \`hours\` is not known here. Hint: take it out, or look for a misspelling."`,
    );
    expect(
      inShape("delimiter: ',', header: true", "delimiter: ',', header: true, decimal: ','"),
    ).toMatchInlineSnapshot(
      `"lab.yaml:…: \`sources.receipts\` \`decimal\` is not known here. Hint: take it out, or look for a misspelling."`,
    );
  });
  test('a wrong type', () => {
    expect(inShape('minutes: 25', 'minutes: a quarter')).toMatchInlineSnapshot(
      `"lab.yaml:…: \`minutes\` is not a number. Hint: write a number."`,
    );
    expect(inShape('header: true', 'header: yes please')).toMatchInlineSnapshot(
      `"lab.yaml:…: \`sources.receipts.header\` is not true or false. Hint: write true or false."`,
    );
  });
  test('a kind of check that is not known', () => {
    expect(inShape('kind: ledger', 'kind: legder')).toMatchInlineSnapshot(
      `"lab.yaml:…: \`checks[2].kind\` has a kind that is not known. Hint: write one of: table, result, rows, chart, quarantine, plan, budget, learner-tests, uses, avoids, ledger, any-order, crash-resume, rerun, next-delivery, twins."`,
    );
  });
  test('a key of another kind of check', () => {
    expect(inShape('kind: rerun', 'kind: rerun, tolerance: 1')).toMatchInlineSnapshot(
      `"lab.yaml:…: \`checks[5]\` \`tolerance\` is not known here. Hint: take it out, or look for a misspelling."`,
    );
  });
  test('a value that is not in its list', () => {
    expect(inShape('type: bar', 'type: pie')).toMatchInlineSnapshot(
      `"lab.yaml:…: \`checks[4].type\` has a value that is not known. Hint: write one of: bar, line, area, scatter, stacked, histogram, number, table."`,
    );
  });
  test('numbers out of range', () => {
    expect(inShape('ms: 5000', 'ms: 90000')).toMatchInlineSnapshot(
      `"lab.yaml:…: \`limits.ms\` is too large or too long. Hint: write at most 30000."`,
    );
    expect(inShape('ms: 5000', 'ms: 5')).toMatchInlineSnapshot(
      `"lab.yaml:…: \`limits.ms\` is too small or too short. Hint: write at least 500."`,
    );
  });
  test('an id with capitals, a table with a blank, a file with an odd name', () => {
    expect(inShape('id: balanced', 'id: Balanced')).toMatchInlineSnapshot(
      `"lab.yaml:…: \`checks[2].id\` is no id: use small letters, digits and dashes, beginning with a letter. Hint: see labs/lab.schema.json for what may stand here."`,
    );
    expect(inShape('table: rejects', 'table: my rejects')).toMatchInlineSnapshot(
      `"lab.yaml:…: \`checks[1].table\` is no table or column name: use letters, digits and underscores. Hint: see labs/lab.schema.json for what may stand here."`,
    );
    expect(inShape('data/receipts-w10.csv', 'data/receipts w10.csv')).toMatchInlineSnapshot(
      `"lab.yaml:…: \`deliveries[0].files.receipts\` is no file name inside the lab: use letters, digits, dots, dashes and slashes. Hint: see labs/lab.schema.json for what may stand here."`,
    );
  });
  test('YAML that is none', () => {
    expect(inShape('steps:\n', 'steps: [\n')).toMatchInlineSnapshot(
      `"lab.yaml:…: is no valid YAML: Block collections are not allowed within flow collections. Hint: look at this line and the one above."`,
    );
  });
  test('words: a step without hints, a check without words', () => {
    const words = (from: string | RegExp, to: string): string =>
      complaint(() => parseYaml(change(TEXT, from, to), 'text/en.yaml', labTextSchema));
    expect(words(/hints:\n {6}- Days[\s\S]*?\nchecks:/, 'hints: []\nchecks:')).toMatchInlineSnapshot(
      `"text/en.yaml:…: \`steps.dashboard.hints\` is too small or too short. Hint: write at least 1."`,
    );
    expect(words(/\n {2}twice: .*/, '\n  twice:')).toMatchInlineSnapshot(
      `"text/en.yaml:…: \`checks.twice\` is not a text. Hint: write a text."`,
    );
  });
  test('expect.yaml: a cause that is not known', () => {
    expect(
      complaint(() => parseYaml('check: revenue\ncause: laziness\n', 'expect.yaml', expectSchema)),
    ).toMatchInlineSnapshot(
      `"expect.yaml:…: \`cause\` has a value that is not known. Hint: write one of: join-fan-out, inner-for-left-join, null-comparison, date-boundary, time-zone, float-money, keep-rule, two-spellings, wrong-order, text-for-number, loaded-twice, withdrawn-rows, half-done, rows-dropped, hard-coded, other."`,
    );
  });
});

describe('references', () => {
  test('a check at a step that is not there', () => {
    expect(together('step: report', 'step: rapport')).toMatchInlineSnapshot(
      `"lab.yaml: step of check revenue: \`rapport\`. Hint: known are: clean, load, report, dashboard."`,
    );
  });
  test('two checks of one name', () => {
    expect(together('id: next-week', 'id: twice')).toMatchInlineSnapshot(
      `"lab.yaml: two checks are called \`twice\`. Hint: give each its own id."`,
    );
  });
  test('a check called runs', () => {
    expect(together('id: next-week', 'id: runs')).toMatchInlineSnapshot(
      `"lab.yaml: a check is called \`runs\`. Hint: choose another id: \`runs\` is checked always."`,
    );
  });
  test('a twin of a delivery that is not there', () => {
    expect(together('from: week-10', 'from: week-9')).toMatchInlineSnapshot(
      `"lab.yaml: delivery of a twin: \`week-9\`. Hint: known are: week-10, week-11."`,
    );
  });
  test('a file of a source that is not there', () => {
    expect(together('files: { receipts:', 'files: { reciepts:')).toMatchInlineSnapshot(
      `"lab.yaml: source in delivery week-10: \`reciepts\`. Hint: known are: receipts, opening_days."`,
    );
  });
  test('an output that no check looks at', () => {
    expect(
      together('tables: [receipts, rejects]', 'tables: [receipts, rejects, spare]'),
    ).toMatchInlineSnapshot(
      `"lab.yaml: output table without a \`table\` check: \`spare\`. Hint: known are: receipts, rejects."`,
    );
  });
  test('a ledger check without a ledger', () => {
    expect(together(/ledger: \{.*\n/, '')).toMatchInlineSnapshot(
      `"lab.yaml: there is a \`ledger\` check and no \`ledger:\`. Hint: write \`ledger: { source: …, loaded: …, quarantined: … }\`."`,
    );
  });
  test('a check without words, words without a check', () => {
    expect(together('# yaml', '# YAML', change(TEXT, /\n {2}twice: .*/, ''))).toMatchInlineSnapshot(
      `"text/en.yaml: \`checks\` has no words for \`twice\`. Hint: add \`twice:\`."`,
    );
    expect(together('# yaml', '# YAML', `${TEXT}  thrice: It runs three times\n`)).toMatchInlineSnapshot(
      `"text/en.yaml: \`checks\` speaks of \`thrice\`, which lab.yaml does not have. Hint: take it out."`,
    );
  });
});

describe('twins', () => {
  const { lab } = compileLab('cafe-receipts');
  const fault = (name: string, params: Record<string, string | number>): string =>
    complaint(() =>
      compileTwins([{ seed: 1, from: 'week-10', faults: [{ [name]: params }] }], lab, 'lab.yaml', 'twin'),
    );

  test('a fault that is not known names those that are', () => {
    expect(fault('melt-rows', {})).toMatch(/^lab\.yaml: twin-1: .*melt-rows.* Hint: .*shuffle-rows/);
  });
  test('a column that is not there', () => {
    expect(fault('blank', { column: 'totals', rate: 0.5 })).toMatch(/totals/);
  });
  test('a good one is fine', () => {
    expect(fault('blank', { column: 'total', rate: 0.5 })).toBe('fine');
  });
});
