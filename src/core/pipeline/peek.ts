// One statement looked at by itself: what comes before it runs as ever, what comes after it does not run. Never graded.
import type { Draft, Lab } from '../lab.ts';
import { statementAt, statementRanges } from '../sql/statements.ts';
import { codeTokens } from '../sql/tokens.ts';
import type { NamedResult, Observation, RunFailure } from './observation.ts';
import { deliveriesInOrder, type Scenario } from './scenario.ts';

/** A range of a step's text. */
export interface StepPlace {
  readonly step: string;
  readonly from: number;
  readonly to: number;
}

export interface Peek {
  readonly results: readonly NamedResult[];
  /** Statements of the place that ran, and rows they changed. */
  readonly statements: number;
  readonly changes: number;
  readonly failure?: RunFailure;
}

/** What is meant: the selection where it holds code, else the statement at the caret; null where there is none. */
export function placeOf(step: string, text: string, from: number, to: number): StepPlace | null {
  if (from < to && codeTokens(text.slice(from, to)).some((token) => token.text !== ';'))
    return { step, from, to };
  const range = statementAt(text, to);
  return range === null ? null : { step, from: range.lead, to: range.to };
}

/** The deliveries as in a Run; in the last one the pipeline ends behind the place. */
export function peekScenario(lab: Lab, draft: Draft, deliveries: number, place: StepPlace): Scenario {
  const whole = deliveriesInOrder(lab, deliveries);
  const until = { step: place.step, text: cutText(draft[place.step] ?? '', place) };
  return { id: 'peek', actions: [...whole.actions.slice(0, -1), { kind: 'run', until }] };
}

/** Statements before the place stay; of the one it begins in, only the place. Offsets stay what they are. */
function cutText(text: string, { from, to }: StepPlace): string {
  const around = statementRanges(text).find((range) => from > range.from && from < range.to);
  if (around === undefined) return text.slice(0, to);
  return text.slice(0, around.from) + ' '.repeat(from - around.from) + text.slice(from, to);
}

export function peekOf(observation: Observation, delivery: string, place: StepPlace): Peek {
  const inside = (one: { readonly step: string; readonly offset: number }): boolean =>
    one.step === place.step && one.offset >= place.from;
  const statements = observation.statements.filter((one) => one.delivery === delivery && inside(one));
  const { failure } = observation;
  return {
    results: observation.results.filter(inside),
    statements: statements.length,
    changes: statements.reduce((sum, { changes }) => sum + changes, 0),
    ...(failure === undefined ? {} : { failure }),
  };
}
