// One source's contract: a table on wide screens, cards on narrow ones; what was seen stands beside what is promised.
import { TriangleAlert } from 'lucide-preact';
import type { JSX } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import type { SourceContract } from '../../core/project/project.ts';
import { nameProblems } from './contract-edit.ts';
import { ContractRow } from './contract-row.tsx';
import { useOwn } from './own-context.ts';

const words = ownCsv.contract;

export function ContractTable({ contract }: { contract: SourceContract }): JSX.Element {
  const { state } = useOwn();
  const { source, columns } = contract;
  const found = state.profiles.value.find(({ proposal }) => proposal.contract.source === source);
  const problems = nameProblems(contract);
  const doubts = found?.proposal.doubts ?? [];
  const caption = words.caption(source, found?.profile.rows ?? 0);
  // The roles are said outright: browsers forget them where a style makes cards of rows.
  return (
    <section class="own-contract" aria-label={words.table(source)}>
      <h2>
        {words.table('')}
        <code>{source}</code>
      </h2>
      {doubts.some(({ column }) => column === null) ? (
        <ul class="own-doubts">
          {doubts
            .filter(({ column }) => column === null)
            .map(({ message }, at) => (
              <li key={at} class="own-doubt" data-tone="warn">
                <TriangleAlert size={16} aria-hidden="true" />
                <span>{message}</span>
              </li>
            ))}
        </ul>
      ) : null}
      <table role="table" class="own-contract-table">
        <caption class="wb-spoken">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[words.column, words.seen, words.type, words.rules].map((title) => (
              <th key={title} role="columnheader" scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {columns.map((column) => (
          <ContractRow
            key={column.raw}
            source={source}
            column={column}
            profiled={found?.profile.columns.find(({ profile }) => profile.name === column.raw)}
            doubts={doubts.filter((doubt) => doubt.column === column.raw)}
            problem={problems.get(column.raw)}
          />
        ))}
      </table>
    </section>
  );
}
