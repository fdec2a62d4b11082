// Lines of a file as a table that scrolls for itself, with what is wrong with them and the one that was asked for.
import type { JSX, RefObject } from 'preact';
import { workbench } from '../core/text/en/workbench.ts';
import { Line } from './raw-line.tsx';
import type { PhysicalLine } from './delivered-lines.ts';

const words = workbench.raw;

interface RawLinesProps {
  readonly file: string;
  readonly lines: readonly PhysicalLine[];
  /** The first line names the columns. */
  readonly header: boolean;
  readonly invisible: boolean;
  readonly problems: ReadonlyMap<number, string>;
  /** The line that was asked for, and what holds its row. */
  readonly marked: number | undefined;
  readonly mark: RefObject<HTMLTableRowElement>;
}

export function RawLines({
  file,
  lines,
  header,
  invisible,
  problems,
  marked,
  mark,
}: RawLinesProps): JSX.Element {
  return (
    <div class="wb-scroll wb-lines" tabIndex={0} role="region" aria-label={words.caption(file)}>
      <table>
        <caption class="wb-spoken">{words.caption(file)}</caption>
        <thead class="wb-spoken">
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.content}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.number}
              line={line}
              header={header && line.number === 1}
              invisible={invisible}
              problem={problems.get(line.number)}
              mark={line.number === marked ? mark : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
