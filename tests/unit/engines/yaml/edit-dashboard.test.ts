// A form's edits of dashboard.yaml: what they are not about stays to the letter.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../../../src/core/pipeline/dashboard.ts';
import { editCharts, type ChartEdit } from '../../../../src/core/pipeline/edit-charts.ts';
import { editDashboard } from '../../../../src/engines/yaml/edit-dashboard.ts';
import { readDashboard } from '../../../../src/engines/yaml/read-dashboard.ts';

const TEXT = `# Step 4: what the owner sees.
charts:
  # The first thing in the morning.
  - title: "Revenue"   # in euros
    type: bar
    data: revenue_by_day
    x: day
    y: revenue

  - type: line
    title: Receipts
    data: revenue_by_day
    x: day
    y: receipts
    format: { receipts: '0' } # whole
# The end.
`;

const charts = (text: string): readonly ChartSpec[] => {
  const read = readDashboard(text);
  if ('kind' in read) throw new Error(read.message);
  return read.charts;
};
const chart = (at: number): ChartSpec => {
  const found = charts(TEXT)[at];
  if (found === undefined) throw new Error('no chart');
  return found;
};

/** Lines that are not in the other text, in order. */
function changed(before: string, after: string): { gone: string[]; new: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), new: now.filter((line) => !old.includes(line)) };
}

describe('only its place changes', () => {
  test('a title keeps its comment', () => {
    const after = editDashboard(TEXT, {
      kind: 'change',
      at: 0,
      chart: { ...chart(0), title: 'Revenue: all' },
    });
    expect(changed(TEXT, after)).toEqual({
      gone: ['  - title: "Revenue"   # in euros'],
      new: ["  - title: 'Revenue: all'   # in euros"],
    });
  });

  test('a new field is a new line below the chart', () => {
    const after = editDashboard(TEXT, { kind: 'change', at: 0, chart: { ...chart(0), xTitle: 'Day' } });
    expect(changed(TEXT, after)).toEqual({ gone: [], new: ['    x-title: Day'] });
  });

  test('another type drops what it does not have', () => {
    const { title, data } = chart(1);
    const next: ChartSpec = { title, type: 'histogram', data, x: 'receipts', bins: 5 };
    const after = editDashboard(TEXT, { kind: 'change', at: 1, chart: next });
    expect(changed(TEXT, after).new).toEqual(['  - type: histogram', '    x: receipts', '    bins: 5']);
    expect(after).not.toContain('# whole');
    expect(charts(after)[1]).toEqual(next);
  });

  test('charts change places with their comments, the file keeps its own', () => {
    const after = editDashboard(TEXT, { kind: 'move', at: 0, to: 1 });
    expect(after).toBe(`# Step 4: what the owner sees.
charts:
  - type: line
    title: Receipts
    data: revenue_by_day
    x: day
    y: receipts
    format: { receipts: '0' } # whole

  # The first thing in the morning.
  - title: "Revenue"   # in euros
    type: bar
    data: revenue_by_day
    x: day
    y: revenue
# The end.
`);
    expect(editDashboard(after, { kind: 'move', at: 1, to: 0 })).toBe(TEXT);
  });

  test('a removed chart leaves no hole', () => {
    expect(editDashboard(TEXT, { kind: 'remove', at: 0 })).toBe(`# Step 4: what the owner sees.
charts:
  - type: line
    title: Receipts
    data: revenue_by_day
    x: day
    y: receipts
    format: { receipts: '0' } # whole
# The end.
`);
  });

  test('a new chart comes last, indented as the others', () => {
    const next: ChartSpec = { title: '007', type: 'number', data: 'd', y: 'n', label: 'yes' };
    const flat = TEXT.replaceAll('\n  ', '\n');
    expect(editDashboard(flat, { kind: 'add', chart: next })).toContain(
      "format: { receipts: '0' } # whole\n- title: '007'\n  type: number\n  data: d\n  y: n\n  label: yes\n# The end.",
    );
  });
});

test.each([
  ['an empty list', 'charts: []\n'],
  ['a list in brackets', 'charts: [{ title: a, type: bar, data: d, x: x, y: y }] # mine\n'],
  ['charts in braces', 'charts:\n  - { title: a, type: bar, data: d, x: x, y: y } # mine\n'],
  ['no line break at the end', 'charts:\n  - title: a\n    type: bar\n    data: d\n    x: x\n    y: y'],
  ['a document with marks', '---\ncharts:\n- title: a\n  type: bar\n  data: d\n  x: x\n  y: y\n...\n'],
  [
    'a folded title',
    'charts:\n  - title: >-\n      a b\n      c\n    type: bar\n    data: d\n    x: x\n    y: y\n',
  ],
  ['a dash alone', 'charts:\n  -\n    title: a\n    type: bar\n    data: d\n    x: x\n    y: y\n'],
])('%s can be edited, too', (_what, text) => {
  const next: ChartSpec = { title: 'new, one: #', type: 'histogram', data: 'd', x: 'n' };
  const added = editDashboard(text, { kind: 'add', chart: next });
  expect(charts(added)).toEqual([...charts(text), next]);
  expect(charts(editDashboard(added, { kind: 'remove', at: 0 }))).toEqual([...charts(text), next].slice(1));
  const changedText = editDashboard(added, { kind: 'change', at: 0, chart: next });
  expect(charts(changedText)[0]).toEqual(next);
  if (text.includes('# mine')) expect(added).toContain('# mine');
});

test('what cannot be read is left alone', () => {
  expect(editDashboard('charts: bar', { kind: 'remove', at: 0 })).toBe('charts: bar');
});

test('whatever is edited, the text reads as what was wanted', () => {
  const word = fc
    .oneof(
      fc.constantFrom(
        'day',
        'a b',
        'true',
        '12',
        '',
        ' x',
        'a: b',
        '# no',
        "it's",
        '- x',
        '"',
        '2026-01-01',
        '~',
        'é{}',
        '|',
      ),
      fc.string({ minLength: 1, maxLength: 8 }),
    )
    .filter((text) => text !== '');
  const spec: fc.Arbitrary<ChartSpec> = fc.oneof(
    fc.record({ title: word, type: fc.constant('bar' as const), data: word, x: word, y: word }),
    fc.record({
      title: word,
      type: fc.constant('table' as const),
      data: word,
      columns: fc.array(word, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      title: word,
      type: fc.constant('line' as const),
      data: word,
      x: word,
      y: word,
      zero: fc.boolean(),
      formats: fc.constant([{ column: 'a b', pattern: '€ 0.00' }]),
    }),
  );
  const edit: fc.Arbitrary<ChartEdit> = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), chart: spec }),
    fc.record({ kind: fc.constant('remove' as const), at: fc.nat(3) }),
    fc.record({ kind: fc.constant('move' as const), at: fc.nat(3), to: fc.nat(3) }),
    fc.record({ kind: fc.constant('change' as const), at: fc.nat(3), chart: spec }),
  );
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      let text = TEXT;
      let wanted = charts(TEXT);
      for (const one of edits) {
        text = editDashboard(text, one);
        wanted = editCharts(wanted, one);
        expect(charts(text)).toEqual(wanted);
      }
      expect(text).toContain('# Step 4: what the owner sees.');
    }),
    { numRuns: 200 },
  );
});
