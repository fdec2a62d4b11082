// A report as one HTML file: no script, no request, nothing from elsewhere; charts are inline SVG with their data as tables.
// Every name and every value goes through `markup`, so that none of it is ever markup.
import type { LedgerCount } from '../pipeline/observation.ts';
import { charts } from '../text/en/charts.ts';
import { workbench } from '../text/en/workbench.ts';
import { markup, type Markup } from './escape.ts';
import { chartsOf } from './report-charts.ts';
import { REPORT_STYLE } from './report-style.ts';
import { allColumns, tableOf } from './report-table.ts';
import type { Report, ReportFile, ReportStep } from './report.ts';

const words = charts.report;

/** The whole file. */
export function reportHtml(report: Report): string {
  const { title, madeAt, files, ledgers, failure, results, steps } = report;
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  const page = markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <style>
          ${{ markup: REPORT_STYLE }}
        </style>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p>${words.made(dayAndTime(madeAt))} ${words.by}</p>
        </header>
        <main>
          ${failure === undefined ? null : markup`<p class="problem"><strong>${words.failure}:</strong> ${failure}</p>`}
          ${files.length === 0 ? null : filesOf(files)} ${chartsOf(report)}
          ${ledgers.length === 0 ? null : ledgersOf(ledgers)}
          ${
            results.length === 0
              ? null
              : markup`<section>
                  <h2>${words.results}</h2>
                  ${results.map(
                    ({ name, rows }) =>
                      markup`<h3>${name ?? words.unnamed}</h3>
                        ${tableOf(name ?? words.unnamed, rows, allColumns(rows))}`,
                  )}
                </section>`
          }
          ${steps.length === 0 ? null : pipelineOf(steps)}
        </main>
      </body>
    </html> `;
  return page.markup;
}

function filesOf(files: readonly ReportFile[]): Markup {
  const has = (key: 'size' | 'rows' | 'malformed'): boolean => files.some((file) => file[key] !== undefined);
  const columns = [
    ...(has('size')
      ? [{ title: words.size, of: ({ size }: ReportFile) => (size === undefined ? '' : words.bytes(size)) }]
      : []),
    ...(has('rows') ? [{ title: words.rows, of: ({ rows }: ReportFile) => figure(rows) }] : []),
    ...(has('malformed')
      ? [{ title: words.malformed, of: ({ malformed }: ReportFile) => figure(malformed) }]
      : []),
  ];
  return markup`<section>
    <h2>${words.files}</h2>
    <div class="wide" tabindex="0" role="group" aria-label="${words.files}">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.file}</th>
            ${columns.map(({ title }) => markup`<th scope="col" class="n">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${files.map(
            (file) =>
              markup`<tr>
                <th scope="row">${file.name}</th>
                ${columns.map(({ of }) => markup`<td class="n">${of(file)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function ledgersOf(ledgers: readonly LedgerCount[]): Markup {
  return markup`<section>
    <h2>${words.ledger}</h2>
    ${ledgers.map((ledger) => ledgerOf(ledger, ledgers.length > 1))}
  </section>`;
}

function ledgerOf(ledger: LedgerCount, named: boolean): Markup {
  const { source, rowsIn, loaded, quarantined, deduplicated } = ledger;
  const gap = rowsIn - loaded - quarantined - deduplicated;
  const row = workbench.ledger;
  const figures: (readonly [string, number])[] = [
    [row.rowsIn, rowsIn],
    [row.loaded, loaded],
    [row.quarantined, quarantined],
    ...(deduplicated > 0 ? [[row.deduplicated, deduplicated] as const] : []),
    ...(gap === 0 ? [] : [[gap > 0 ? row.lost : row.extra, Math.abs(gap)] as const]),
  ];
  return markup`${named ? markup`<h3>${source}</h3>` : null}
    <dl class="figures">
      ${figures.map(
        ([name, rows]) =>
          markup`<div>
            <dt>${name}</dt><dd>${figure(rows)}</dd>
          </div>`,
      )}
    </dl>
    <p>${gap === 0 ? row.balanced : words.unbalanced}</p>`;
}

function pipelineOf(steps: readonly ReportStep[]): Markup {
  return markup`<section>
    <h2>${words.pipeline}</h2>
    ${steps.map(
      ({ file, text }) =>
        markup`<details>
          <summary>${file}</summary><pre><code>${text}</code></pre>
        </details>`,
    )}
  </section>`;
}

function figure(n: number | undefined): string {
  return n === undefined ? '' : n.toLocaleString('en');
}

function dayAndTime(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime())
    ? iso
    : at.toLocaleString('en', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }) + ' UTC';
}
