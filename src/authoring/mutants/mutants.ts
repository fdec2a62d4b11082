// Mutants of a pipeline: the same text with one small change, made on the syntax tree. Same text, same mutants, same ids.
import type { Draft, Lab } from '../../core/lab.ts';
import { tokenize } from '../../core/sql/tokens.ts';
import { AuthorError } from '../author-error.ts';
import type { Edit } from './operator.ts';
import { OPERATOR_NAMES, OPERATORS, type OperatorName } from './registry.ts';
import { placesOf, spanOf, type Place, type Span } from './syntax.ts';

export interface Mutant {
  /** `report:join-type:LEFT JOIN receipts -> JOIN receipts`; survives unrelated changes of the step. */
  readonly id: string;
  readonly step: string;
  readonly operator: OperatorName;
  /** The text around the change, blanks squeezed. */
  readonly before: string;
  readonly after: string;
  /** 1-based line of the change in the step's file. */
  readonly line: number;
  readonly draft: Draft;
}

/** Mutants of every SQL step, in the order of steps, places and operators. */
export function mutantsOf(lab: Pick<Lab, 'id' | 'steps'>, reference: Draft): Mutant[] {
  const steps = lab.steps.filter((step) => step.language === 'sql');
  return steps.flatMap((step) => {
    const sql = reference[step.id] ?? '';
    return mutationsOf(sql, `labs/${lab.id}/reference/${step.file}`).map(({ text, ...mutation }): Mutant => ({
      ...mutation,
      id: `${step.id}:${mutation.name}`,
      step: step.id,
      draft: { ...reference, [step.id]: text },
    }));
  });
}

export interface Mutation extends Pick<Mutant, 'operator' | 'before' | 'after' | 'line'> {
  /** `operator:before -> after`, `#2` when it is not the first of that name. */
  readonly name: string;
  /** The whole changed script. */
  readonly text: string;
}

/** @param file how the script is called when the parser does not understand it */
export function mutationsOf(
  sql: string,
  file = 'the script',
  only: readonly OperatorName[] = OPERATOR_NAMES,
): Mutation[] {
  const seen = new Set([sql]);
  const names = new Map<string, number>();
  const found: Mutation[] = [];
  for (const place of placesIn(sql, file)) {
    for (const operator of only) {
      for (const edit of OPERATORS[operator](place)) {
        const text = apply(sql, edit.span, edit.text);
        if (seen.has(text)) continue;
        seen.add(text);
        const { before, after } = phrases(place, edit);
        const name = `${operator}:${before} -> ${after}`;
        const count = (names.get(name) ?? 0) + 1;
        names.set(name, count);
        const line = sql.slice(0, edit.span[0]).split('\n').length;
        found.push({ operator, before, after, line, text, name: count === 1 ? name : `${name} #${count}` });
      }
    }
  }
  return found;
}

function placesIn(sql: string, file: string): Place[] {
  try {
    return placesOf(sql);
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    throw new AuthorError(
      file,
      `cannot be cut into a syntax tree, so it cannot be tested by mutants: ${message}`,
      'write this place another way',
    );
  }
}

function apply(sql: string, [from, to]: Span, text: string): string {
  return sql.slice(0, from) + text + sql.slice(to);
}

/** Characters shown on either side of a change, and of the change itself. */
const CONTEXT = 28;
const LONGEST = 72;

function phrases({ sql, node }: Place, edit: Edit): { before: string; after: string } {
  const [from, to] = edit.span;
  const about = edit.about ?? spanOf(node);
  const start = Math.min(about[0], from);
  const end = Math.max(about[1], to);
  const head =
    from - start <= CONTEXT ? sql.slice(start, from) : sql.slice(from - CONTEXT, from).replace(/^\w*\W/, '');
  const tail = end - to <= CONTEXT ? sql.slice(to, end) : sql.slice(to, to + CONTEXT).replace(/\W\w*$/, '');
  const show = (text: string): string => squeeze(head + shortened(squeeze(text, false)) + tail);
  return { before: show(sql.slice(from, to)), after: show(edit.text) || 'nothing' };
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST / 2)}…${text.slice(-LONGEST / 2)}`;
}

/** Without comments, every run of blanks one blank. */
function squeeze(text: string, trimmed = true): string {
  const code = tokenize(text).map((token) =>
    token.kind === 'comment' || token.kind === 'space' ? ' ' : token.text,
  );
  const squeezed = code.join('').replace(/ +/g, ' ');
  return trimmed ? squeezed.trim() : squeezed;
}
