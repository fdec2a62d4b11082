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
      <p class="wb-smallest-title">{words.heading(rows)}</p>
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

/** Records stand upright, a column a line: the panel is narrow and the cell that matters must not be out of sight. */
function InputFile({ file, hidden }: { file: CounterFile; hidden: boolean }): JSX.Element {
  const title = words.file(file.name, hidden);
  const broken = file.rows.filter((row) => row.malformed);
  const whole = file.rows.filter((row) => !row.malformed);
  return (
    <div class="wb-scroll" tabIndex={0} role="region" aria-label={title}>
      {whole.length === 0 ? null : (
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <td />
              {whole.map((row) => (
                <th key={row.from} scope="col">
                  {words.line(row.from)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.header.map((name, at) => (
              <tr key={at}>
                <th scope="row">{name}</th>
                {whole.map((row) => (
                  <InputCell key={row.from} cell={row.cells[at] ?? ''} odd={row.odd[at] === true} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {broken.map((row) => (
        <p key={row.from} class="wb-broken-line">
          {title}, {words.line(row.from)}: <code>{row.cells[0]}</code>
        </p>
      ))}
    </div>
  );
}

function InputCell({ cell, odd }: { cell: string; odd: boolean }): JSX.Element {
  if (!odd) {
    return (
      <td>
        <Visible pieces={showEdges(cell)} />
      </td>
    );
  }
  return (
    <td data-odd>
      <mark title={words.matters}>{cell === '' ? words.blank : <Visible pieces={showEdges(cell)} />}</mark>
      <span class="wb-odd-note">{words.mattersShort}</span>
    </td>
  );
}

function Side({
  title,
  rows,
  other,
}: {
  title: string;
  rows: ShownRows;
  other: ShownRows | null;
}): JSX.Element {
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
  return other?.rows[row] !== undefined && other.rows[row][column] !== cell;
}
