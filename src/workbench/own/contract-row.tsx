// One column: what was seen, and its promises, each to be changed in place. Doubts stand below with what else it may be.
import { TriangleAlert } from 'lucide-preact';
import type { JSX } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import type { ProfiledColumn } from '../../core/project/profile-source.ts';
import type { PromisedColumn } from '../../core/project/project.ts';
import type { ContractDoubt } from '../../core/project/proposal-doubts.ts';
import type { ColumnChange, NameProblem } from './contract-edit.ts';
import { Promises } from './contract-promises.tsx';
import { ContractType } from './contract-type.tsx';
import { useOwn } from './own-context.ts';
import { doubtKey } from './own-state.ts';
import { SeenFacts } from './seen-facts.tsx';

const words = ownCsv.contract;

interface ContractRowProps {
  readonly source: string;
  readonly column: PromisedColumn;
  readonly profiled: ProfiledColumn | undefined;
  readonly doubts: readonly ContractDoubt[];
  readonly problem: NameProblem | undefined;
}

export function ContractRow(props: ContractRowProps): JSX.Element {
  const { state, actions } = useOwn();
  const { source, column, profiled, problem } = props;
  const change = (changed: ColumnChange): void => actions.promise(source, column.raw, changed);
  const doubts = props.doubts.filter((doubt) => !state.settled.value.includes(doubtKey(source, doubt)));
  return (
    <tbody role="rowgroup" data-dropped={column.dropped === true}>
      <tr role="row">
        <th role="rowheader" scope="row">
          <NameField column={column} problem={problem} onChange={change} />
        </th>
        <td role="cell">
          <span class="own-card-label">{words.seen}</span>
          {profiled === undefined ? null : <SeenFacts profiled={profiled} />}
        </td>
        <td role="cell">
          <span class="own-card-label">{words.type}</span>
          <ContractType column={column} onChange={change} />
        </td>
        <td role="cell">
          <span class="own-card-label">{words.rules}</span>
          <Promises column={column} onChange={change} />
        </td>
      </tr>
      {doubts.length === 0 || column.dropped === true ? null : (
        <tr role="row" class="own-row-doubts">
          <td role="cell" colSpan={4}>
            <ul class="own-doubts">
              {doubts.map((doubt) => (
                <li key={doubt.message} class="own-doubt" data-tone="warn">
                  <TriangleAlert size={16} aria-hidden="true" />
                  <span>
                    {doubt.message}{' '}
                    {doubt.instead.map((instead, at) => (
                      <button
                        key={at}
                        type="button"
                        class="wb-button own-instead"
                        onClick={() => {
                          change(instead);
                          actions.settle(doubtKey(source, doubt));
                        }}
                      >
                        {words.instead(sayChange(instead))}
                      </button>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function NameField({
  column,
  problem,
  onChange,
}: {
  column: PromisedColumn;
  problem: NameProblem | undefined;
  onChange(change: ColumnChange): void;
}): JSX.Element {
  const { raw, name } = column;
  const dropped = column.dropped === true;
  const hint = `own-name-${encodeURIComponent(raw)}`;
  return (
    <>
      <input
        type="text"
        class="own-column-name"
        aria-label={words.of(words.name, raw)}
        aria-invalid={problem !== undefined}
        aria-describedby={hint}
        spellcheck={false}
        autocapitalize="off"
        disabled={dropped}
        value={name}
        onInput={(event) => onChange({ name: event.currentTarget.value })}
      />
      <span class="own-note" id={hint}>
        {problem === undefined ? (
          name === raw ? null : (
            words.raw(raw)
          )
        ) : (
          <span class="own-problem">
            {problem.kind === 'form'
              ? words.nameProblem.form(problem.better)
              : words.nameProblem[problem.kind]}
          </span>
        )}
      </span>
      <label class="own-check">
        <input
          type="checkbox"
          checked={dropped}
          onChange={(event) => onChange({ dropped: event.currentTarget.checked ? true : undefined })}
        />
        <span>
          {words.dropped}
          <span class="wb-spoken"> {raw}</span>
        </span>
      </label>
    </>
  );
}

function sayChange({ type, notation }: Partial<PromisedColumn>): string {
  const parts = [
    ...(type === undefined ? [] : [words.types[type]]),
    ...(notation?.dates === undefined ? [] : [words.orders[notation.dates]]),
    ...(notation?.decimal === undefined ? [] : [words.decimals[notation.decimal]]),
  ];
  return parts.join(', ');
}
