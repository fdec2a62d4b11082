// What every column held, and what will be promised of it: to be corrected before a pipeline is made of it.
import { ArrowLeft, ArrowRight } from 'lucide-preact';
import type { JSX } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import { isUsable, nameProblems } from './contract-edit.ts';
import { ContractTable } from './contract-table.tsx';
import { useOwn } from './own-context.ts';
import { ReplaceDialog } from './replace-dialog.tsx';
import { ProfilingBar } from './profiling-bar.tsx';

const words = ownCsv.contract;

export function ContractScreen(): JSX.Element {
  const { state, actions } = useOwn();
  const contracts = state.contracts.value;
  const running = state.profiling.value.kind === 'running';
  const problems = contracts.reduce((sum, contract) => sum + nameProblems(contract).size, 0);
  const usable = contracts.length > 0 && contracts.every(isUsable);
  const saving = state.building.value;
  return (
    <>
      <header class="own-screen-head">
        <h1 id="_top" tabIndex={-1}>
          {running ? ownCsv.profiling.title : words.title}
        </h1>
        <p>{words.intro}</p>
      </header>
      {running ? <ProfilingBar /> : null}
      {running
        ? null
        : contracts.map((contract) => <ContractTable key={contract.source} contract={contract} />)}
      {state.trouble.value === null ? null : (
        <p class="own-trouble" role="alert">
          {state.trouble.value.message}
        </p>
      )}
      <ReplaceDialog />
      <footer class="own-foot">
        <p class="own-note" role="status">
          {saving
            ? ownCsv.building.saving
            : problems > 0
              ? words.problems(problems)
              : !running && !usable
                ? words.noColumns
                : ''}
        </p>
        <div class="own-foot-buttons">
          <button
            type="button"
            class="py-button own-back"
            disabled={saving}
            onClick={() => actions.backToFiles()}
          >
            <ArrowLeft size={16} aria-hidden="true" />
            {words.back}
          </button>
          {running ? null : (
            <button
              type="button"
              class="py-button"
              data-primary=""
              disabled={!usable || saving}
              onClick={() => void actions.build()}
            >
              {state.project.value === null ? words.build : words.rebuild}
              <ArrowRight size={17} aria-hidden="true" />
            </button>
          )}
        </div>
      </footer>
    </>
  );
}
