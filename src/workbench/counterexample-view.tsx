// A counterexample: the few rows that go in, with the cells that matter marked, and what comes out on both sides.
import type { JSX } from 'preact';
import type { Counterexample, CounterFile, ShownRows } from '../core/grading/counterexample-type.ts';
import { explain } from '../core/grading/explain.ts';
import { grading } from '../core/text/en/grading.ts';
import { Visible } from './visible.tsx';
import { showEdges } from './visible-text.ts';

const words = grading.smallest;

export function CounterexampleView({ found }: { found: Counterexample }): JSX.Element {
  const { finding, files, rows, output } = found;
  const hidden = 'setting' in finding && finding.setting.kind === 'twin';
  return (
    <section class="wb-smallest" aria-label={words.label}>
      <h4>{words.heading(rows)}</h4>
      {files.length === 0 ? <p class="wb-note">{words.noRows}</p> : null}
      {files.map((file) => (
        <InputFile key={`${file.delivery}/${file.source}`} file={file} hidden={hidden} />
      ))}
      <p>{explain('places' in finding ? { ...finding, places: [] } : finding)}</p>
      {output === null ? null : (
        <div class="wb-sides">
          <Side title={words.expected(output.name)} rows={output.expected} other={output.got} />
          {output.got === null ? (
            <p class="wb-note">{words.nothingMade(output.name)}</p>
          ) : (
            <Side title={words.got(output.name)} rows={output.got} other={output.expected} />
          )}
        </div>
      )}
    </section>
  );
}

function InputFile({ file, hidden }: { file: CounterFile; hidden: boolean }): JSX.Element {
  const title = words.file(file.name, hidden);
  return (
    <div class="wb-scroll" tabIndex={0} role="region" aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col" class="wb-row-number">
              {words.line}
            </th>
            {file.header.map((name, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {file.rows.map((row) => (
            <tr key={row.from}>
              <th scope="row" class="wb-row-number">
                {row.from}
              </th>
              {row.malformed ? (
                <td colSpan={file.header.length}>
                  <mark>{row.cells[0]}</mark>
                </td>
              ) : (
                row.cells.map((cell, at) => (
                  <td key={at}>
                    {row.odd[at] === true ? (
                      <mark title={words.matters}>{cell === '' ? words.blank : <Visible pieces={showEdges(cell)} />}</mark>
                    ) : (
                      <Visible pieces={showEdges(cell)} />
                    )}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Side({ title, rows, other }: { title: string; rows: ShownRows; other: ShownRows | null }): JSX.Element {
  const known = new Set(other?.rows.map((row) => row.join('\u0001')));
  return (
    <div class="wb-scroll" tabIndex={0} role="region" aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {rows.columns.map((name, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.rows.map((row, at) => (
            <tr key={at} data-differs={!known.has(row.join('\u0001'))}>
              {row.map((cell, column) => (
                <td key={column}>{differs(other, at, column, cell) ? <mark>{cell}</mark> : cell}</td>
              ))}
            </tr>
          ))}
          {rows.rows.length === 0 ? (
            <tr>
              <td colSpan={Math.max(1, rows.columns.length)}>{words.noRow}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
      {rows.more > 0 ? <p class="wb-note">{words.more(rows.more)}</p> : null}
    </div>
  );
}

/** Cell by cell where both sides have the same number of rows; a row too many or too few is marked whole. */
function differs(other: ShownRows | null, row: number, column: number, cell: string): boolean {
  return other !== null && other.rows[row] !== undefined && other.rows[row][column] !== cell;
}
