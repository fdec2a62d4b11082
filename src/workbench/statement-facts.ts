// The statements of a run as a list shows them: first words, rows, share of the time. Pure; knows no page.
import type { Draft } from '../core/lab.ts';
import type { Observation } from '../core/pipeline/observation.ts';

export interface StatementFacts {
  readonly step: string;
  readonly delivery: string;
  readonly offset: number;
  /** Its beginning, in one line. */
  readonly title: string;
  readonly ms: number;
  /** 0 to 1, of all statements together. */
  readonly share: number;
  readonly rows: RowsOfStatement;
}

export type RowsOfStatement =
  | { readonly kind: 'changed' | 'returned'; readonly rows: number; readonly more: boolean }
  | { readonly kind: 'none' };

const TITLE = 90;

export function statementFacts(observation: Observation, draft: Draft): readonly StatementFacts[] {
  const { statements, results } = observation;
  const whole = statements.reduce((sum, { ms }) => sum + ms, 0);
  const last = statements.at(-1)?.delivery;
  return statements.map(({ step, delivery, offset, length, changes, ms }) => {
    const text = (draft[step] ?? '').slice(offset, offset + length);
    // Results are those of the last delivery.
    const result =
      delivery === last ? results.find((one) => one.step === step && one.offset === offset) : undefined;
    const title = text.replaceAll(/\s+/g, ' ').slice(0, TITLE + 1);
    return {
      step,
      delivery,
      offset,
      title: title.length > TITLE ? `${title.slice(0, TITLE)}…` : title,
      ms,
      share: whole === 0 ? 0 : ms / whole,
      rows:
        result !== undefined
          ? { kind: 'returned', rows: result.set.rows.length, more: result.set.truncated }
          : changes > 0 || /^(insert|update|delete|replace)\b/i.test(text)
            ? { kind: 'changed', rows: changes, more: false }
            : { kind: 'none' },
    };
  });
}

export interface StepFacts {
  readonly step: string;
  readonly delivery: string;
  readonly ms: number;
  readonly changed: number;
  readonly statements: readonly StatementFacts[];
}

/** Statements that ran one after the other in one step, together. */
export function byStep(facts: readonly StatementFacts[]): readonly StepFacts[] {
  const groups: { step: string; delivery: string; statements: StatementFacts[] }[] = [];
  for (const one of facts) {
    const group = groups.at(-1);
    if (group?.step === one.step && group.delivery === one.delivery) group.statements.push(one);
    else groups.push({ step: one.step, delivery: one.delivery, statements: [one] });
  }
  return groups.map((group) => ({
    ...group,
    ms: group.statements.reduce((sum, { ms }) => sum + ms, 0),
    changed: group.statements.reduce((sum, { rows }) => sum + (rows.kind === 'changed' ? rows.rows : 0), 0),
  }));
}
