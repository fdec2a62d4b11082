// How SQLite answers a SELECT: its plan as nested lists, each line in plain words beside SQLite's own.
import { ArrowDownUp, CornerDownRight, Lightbulb, Rows3, Search } from 'lucide-preact';
import type { JSX } from 'preact';
import type { NamedResult, Observation } from '../core/pipeline/observation.ts';
import { planTree, type PlanBranch, type PlanStep } from '../core/pipeline/plan-tree.ts';
import { results } from '../core/text/en/results.ts';

const words = results.plan;

interface PlanViewProps {
  readonly result: NamedResult;
  /** Text of the statement: a plan knows tables by their aliases only. */
  readonly sql: string;
  readonly observation: Observation;
}

export function PlanView({ result, sql, observation }: PlanViewProps): JSX.Element {
  const branches = planTree(result.plan, sql, observation.tables);
  if (branches.length === 0) return <p class="wb-empty">{words.none}</p>;
  return (
    <div class="wb-plan">
      <p>
        <strong>{words.visited(result.visited)}</strong> <span class="wb-note">{words.estimate}</span>
      </p>
      <Branches branches={branches} label={words.label} />
      <p class="wb-note">{words.order}</p>
    </div>
  );
}

function Branches({ branches, label }: { branches: readonly PlanBranch[]; label?: string }): JSX.Element {
  return (
    <ul {...(label === undefined ? {} : { 'aria-label': label })}>
      {branches.map(({ node, step, hint, children }) => (
        <li key={node.id}>
          <div class="wb-plan-line" data-kind={step.kind}>
            <Icon kind={step.kind} />
            <span>
              {words.step(step) === '' ? null : <>{words.step(step)} </>}
              <code>{node.detail}</code>
            </span>
          </div>
          {hint === null ? null : (
            <p class="wb-plan-hint">
              <Lightbulb size={14} aria-hidden="true" />
              <span>{words.hint(hint)}</span>
            </p>
          )}
          {children.length === 0 ? null : <Branches branches={children} />}
        </li>
      ))}
    </ul>
  );
}

function Icon({ kind }: { kind: PlanStep['kind'] }): JSX.Element {
  if (kind === 'scan') return <Rows3 size={15} aria-hidden="true" />;
  if (kind === 'search') return <Search size={15} aria-hidden="true" />;
  if (kind === 'sort') return <ArrowDownUp size={15} aria-hidden="true" />;
  return <CornerDownRight size={15} aria-hidden="true" />;
}
