// The report holds what it is given and nothing that runs: every sink is tried with hostile text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChartSpec } from '../../../../src/core/pipeline/dashboard.ts';
import { reportHtml } from '../../../../src/core/report/report-html.ts';
import type { Report } from '../../../../src/core/report/report.ts';
import { rowsOf } from '../../../../src/core/rows.ts';
import type { SqlValue } from '../../../../src/core/values.ts';

function report(word: string, type: ChartSpec['type'] = 'bar'): Report {
  const rows: (readonly SqlValue[])[] = [
    [word, 1.5, 2n, word],
    [null, null, 4n, word],
    ['x', -3n, 1n, 'y'],
  ];
  const set = rowsOf({ columns: [word, 'y', 'n', 's'], rows, truncated: false });
  const spec: ChartSpec = {
    title: word,
    type,
    data: word,
    x: type === 'histogram' || type === 'scatter' ? 'n' : word,
    y: 'y',
    series: 's',
    label: word,
    xTitle: word,
    yTitle: word,
    formats: [{ column: 'y', pattern: '0.00' }],
  };
  return {
    title: word,
    madeAt: '2026-11-21T07:30:00Z',
    files: [{ name: word, size: 1234, rows: 3, malformed: 0 }],
    ledgers: [{ source: word, rowsIn: 10, loaded: 8, quarantined: 1, deduplicated: 0, lost: [] }],
    dashboard: { charts: [spec, { title: word, type: 'bar', data: `no ${word}`, x: 'a', y: 'b' }] },
    data: { names: [word], rowsOf: (name) => (name === word ? set : undefined) },
    results: [{ name: word, rows: set }, { rows: set }],
    steps: [{ file: word, text: `SELECT '${word}'` }],
    failure: word,
  };
}

/** The tags of a document, in order, without their attributes' values. */
function tags(text: string): string[] {
  return [...text.matchAll(/<(\/?[a-z!][\w-]*)/gi)].map(([, tag = '']) => tag.toLowerCase());
}

const TYPES = ['bar', 'line', 'area', 'scatter', 'stacked', 'histogram', 'number', 'table'] as const;

test('hostile words change no tag, whatever the chart', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    "' onload='alert(1)",
    '</title></style></svg><svg onload=alert(1)>',
    'a\u0000b\ud800',
    '${x}{{y}}',
    '--></pre>',
  ];
  for (const type of TYPES) {
    // As long as the hostile one: labels are cut and tilted by their length.
    for (const word of hostile) {
      expect(tags(reportHtml(report(word, type)))).toEqual(
        tags(reportHtml(report('w'.repeat(word.length), type))),
      );
    }
  }
});

test('no text at all can open a tag or leave an attribute', () => {
  // The report's own names: a column called like another one makes another chart.
  const any = fc.string({ unit: 'binary', maxLength: 20 }).filter((word) => !/^[nsxy]$/.test(word));
  fc.assert(
    fc.property(any, fc.constantFrom(...TYPES), (word, type) => {
      const wanted = 'w'.repeat(word.length);
      expect(tags(reportHtml(report(word, type)))).toEqual(tags(reportHtml(report(wanted, type))));
    }),
    { numRuns: 60 },
  );
});

test('it asks for nothing and runs nothing', () => {
  const text = reportHtml(report('Cafés & co'));
  expect(text).not.toMatch(/<script|<link|<iframe|\bsrc=|\bhref=|url\((?!#)|@import|https?:/i);
  expect(text).toContain('default-src &#39;none&#39;;');
});

test('it says when, from what, where the rows went, and with which SQL', () => {
  const text = reportHtml(report('Cafés & co'));
  expect(text).toContain('November 21, 2026 at 7:30 AM UTC');
  expect(text).toContain('<h1>Cafés &amp; co</h1>');
  expect(text).toContain('1.2 kB');
  expect(text).toContain('<dt>Lost</dt><dd>1</dd>');
  expect(text).toContain('<summary>Cafés &amp; co</summary><pre><code>SELECT &#39;Cafés &amp; co&#39;');
  expect(text).toContain('No result or table named “no Cafés &amp; co” came out of the run.');
  expect(text).toContain('<span class="null">NULL</span>');
  expect(text).toMatch(/role="img"\s+aria-label="Cafés &amp; co: /);
});

test('a long result ends with a word about the rest', () => {
  const rows = Array.from({ length: 1200 }, (_, at): SqlValue[] => [BigInt(at)]);
  const set = rowsOf({ columns: ['n'], rows, truncated: false });
  const text = reportHtml({ ...report('x'), results: [{ name: 'long', rows: set }] });
  expect(text).toContain('The first 1,000 of 1,200 rows.');
});
