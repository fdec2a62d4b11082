// One physical line of a delivered file, with its number, what cannot be seen in it, and why its record is malformed.
import { TriangleAlert } from 'lucide-preact';
import type { JSX, RefObject } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { PhysicalLine } from './delivered-lines.ts';
import { Visible } from './visible.tsx';
import { showInvisible } from './visible-text.ts';

interface LineProps {
  readonly line: PhysicalLine;
  readonly header: boolean;
  readonly invisible: boolean;
  /** Why the record that begins here is malformed. */
  readonly problem: string | undefined;
  readonly mark: RefObject<HTMLTableRowElement> | null;
}

export function Line({ line, header, invisible, problem, mark }: LineProps): JSX.Element {
  return (
    <tr
      ref={mark}
      data-header={header}
      data-malformed={problem !== undefined}
      {...(mark === null ? {} : { 'data-marked': true, 'aria-current': 'true' as const, tabIndex: -1 })}
    >
      <th scope="row">{line.number}</th>
      <td>
        {invisible ? (
          <Visible pieces={showInvisible(line.text + line.end)} />
        ) : (
          line.text.replace(/^\uFEFF/, '')
        )}
        {problem === undefined ? null : (
          <span class="wb-malformed">
            <TriangleAlert size={13} aria-hidden="true" />
            {`${words.raw.malformed}: ${problem}`}
          </span>
        )}
      </td>
    </tr>
  );
}
