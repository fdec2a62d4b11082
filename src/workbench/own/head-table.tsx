// The first records of a file as they would be loaded; what is malformed stands among them with the reason.
import { TriangleAlert } from 'lucide-preact';
import type { JSX } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import { results } from '../../core/text/en/results.ts';
import { Visible } from '../visible.tsx';
import { showEdges } from '../visible-text.ts';
import type { SampleRow } from './head-sample.ts';
import type { ChosenFile } from './own-state.ts';

const words = ownCsv.files;
/** Longer cells are cut in sight. */
const CELL = 120;
/** More columns than this are not drawn here; the contract lists them all. */
const COLUMNS = 60;

export function HeadTable({ file }: { file: ChosenFile }): JSX.Element {
  const { header, rows } = file.sample;
  const shown = header.slice(0, COLUMNS);
  const caption = words.sample(file.name);
  if (header.length === 0) return <p class="own-note">{words.nothing}</p>;
  return (
    <>
      <p class="own-note">
        {words.shown(rows.length, header.length, file.head.length >= file.blob.size)}
        {header.length > COLUMNS ? ` ${words.firstColumns(COLUMNS)}` : ''}
      </p>
      <div class="own-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table class="own-head-table">
          <caption class="wb-spoken">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              {shown.map((name, at) => (
                <th key={at} scope="col">
                  <Visible pieces={showEdges(cut(name))} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <Row key={at} row={row} columns={shown.length} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ row, columns }: { row: SampleRow; columns: number }): JSX.Element {
  if (row.kind === 'malformed') {
    const { line, text, problem } = row.malformed;
    return (
      <tr data-malformed="true">
        <th scope="row">{line}</th>
        <td colSpan={columns}>
          <span class="own-malformed">
            <TriangleAlert size={14} aria-hidden="true" />
            {`${words.malformed}: ${problem}`}
          </span>{' '}
          <code>
            <Visible pieces={showEdges(cut(text))} />
          </code>
        </td>
      </tr>
    );
  }
  const { line, cells } = row.record;
  return (
    <tr>
      <th scope="row">{line}</th>
      {cells.slice(0, columns).map((cell, at) => (
        <td key={at}>
          {cell === '' ? (
            <span class="wb-null">{results.grid.empty}</span>
          ) : (
            <Visible pieces={showEdges(cut(cell))} />
          )}
        </td>
      ))}
    </tr>
  );
}

function cut(text: string): string {
  return text.length > CELL ? `${text.slice(0, CELL)}…` : text;
}
