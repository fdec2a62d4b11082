// What a lab worker can do, without knowing that it is one: Node tests and the `lab` command call the same session.
import type { Referee } from '../core/grading/context.ts';
import { faultDeeds } from '../core/faults/describe.ts';
import { FaultError } from '../core/faults/fault.ts';
import { breakSource } from '../core/faults/fitting.ts';
import { sampleFiles } from '../core/faults/sample-files.ts';
import { findCounterexample } from '../core/grading/counterexample.ts';
import { diagnose } from '../core/grading/diagnose.ts';
import { grade } from '../core/grading/grade.ts';
import type { ExaminerPack, Lab } from '../core/lab.ts';
import type { Toolbox } from '../core/pipeline/engine.ts';
import { peekOf, peekScenario } from '../core/pipeline/peek.ts';
import { thinned } from '../core/pipeline/progress.ts';
import type { Watch } from '../core/pipeline/observe.ts';
import { deliveriesInOrder, inOrder } from '../core/pipeline/scenario.ts';
import { KeptRun } from './kept-run.ts';
import type { Handlers } from './protocol.ts';

export interface SessionParts {
  /** Engine and readers for learner SQL. */
  loadTools(wasm?: WebAssembly.Module): Promise<Toolbox>;
  /** The same, in a module instance that never sees learner SQL. */
  loadRefereeTools(wasm?: WebAssembly.Module): Promise<Toolbox>;
  /** The engine as it was compiled, where it can be handed to another worker. */
  compiled?(): Promise<WebAssembly.Module>;
  fetchPack(url: string): Promise<ExaminerPack>;
  /** Goes through the steps while nothing else is asked. */
  whileIdle?(steps: Iterator<unknown>): void;
}

/** Rows of a table or result that a Run sends to the page. */
export const SHOWN_ROWS = 1000;

/** Everything a run left, as far as a page shows it. */
const WHOLE: Watch = {
  rowCap: SHOWN_ROWS,
  contents: 'all',
  probes: {},
  intrusions: [],
  lostCap: SHOWN_ROWS,
};

/** The search for a counterexample ends here with what it has. */
export const SHRINK_MS = 2000;

export function createSession(parts: SessionParts): Handlers {
  const kept = new KeptRun();
  let warming: Generator<undefined, undefined> | null = null;
  let opened: { lab: Lab; tools: Toolbox; referee: Referee | null } | null = null;

  const current = (): NonNullable<typeof opened> => {
    if (opened === null) throw new Error('the session has no lab yet');
    warming?.return(undefined);
    return opened;
  };

  return {
    async open({ lab, packUrl, pack, wasm }) {
      const [tools, referee] = await Promise.all([
        parts.loadTools(wasm),
        loadReferee(parts, packUrl, pack, wasm),
      ]);
      kept.close();
      opened = { lab, tools, referee };
      // Only somebody's own files are big enough to gain from it.
      warming = lab.limits.memory === undefined ? null : tools.engine.warmUp(lab.limits.memory);
      if (warming !== null) parts.whileIdle?.(warming);
      const compiled = await parts.compiled?.();
      return compiled === undefined ? { ready: true } : { ready: true, wasm: compiled };
    },

    run({ draft, deliveries }, emit) {
      const { lab, tools } = current();
      const watch = { ...WHOLE, onProgress: thinned(emit) };
      const scenario = deliveriesInOrder(lab, deliveries);
      return Promise.resolve(kept.run('run', lab, draft, scenario, watch, tools));
    },

    peek({ draft, deliveries, place }) {
      const { lab, tools } = current();
      const watch = { rowCap: SHOWN_ROWS, contents: [], probes: {}, intrusions: [] };
      const scenario = peekScenario(lab, draft, deliveries, place);
      const observation = kept.run('peek', lab, draft, scenario, watch, tools);
      const peek = peekOf(observation, lab.deliveries[deliveries - 1]?.id ?? '', place);
      kept.told(peek.results);
      return Promise.resolve(peek);
    },

    breakSource({ draft, broken: wanted }) {
      const { lab, tools } = current();
      try {
        const sampled = sampleFiles(lab, tools.openBlob);
        const broken = breakSource(sampled.lab, wanted, tools.readCsv);
        const scenario = inOrder(broken.deliveries);
        const observation = kept.run('breakSource', sampled.lab, draft, scenario, WHOLE, tools);
        return Promise.resolve({
          kind: 'ran',
          deeds: faultDeeds(broken),
          deliveries: broken.deliveries,
          observation,
          sampled: sampled.cut,
        });
      } catch (error) {
        if (!(error instanceof FaultError)) throw error;
        return Promise.resolve({ kind: 'unfit', message: error.message, hint: error.hint });
      }
    },

    rows: ({ op, of }) => Promise.resolve(kept.rows(op, of)),

    exportDatabase: ({ op, raw }) => Promise.resolve(kept.file(op, raw)),

    exportTable: ({ op, table, style }, emit) =>
      Promise.resolve(kept.csv(op, table, style, (rows) => emit({ kind: 'writing', rows }))),

    grade({ draft, untilFirst = false }, emit) {
      const { lab, tools, referee } = current();
      if (referee === null) throw new Error('this session cannot grade: it was opened without a pack');
      const verdict = grade(lab, draft, referee, tools, {
        untilFirst,
        onScenario: (check, label) => emit({ kind: 'scenario', check, label }),
        onOutcome: (outcome) => emit({ kind: 'outcome', outcome }),
      });
      return Promise.resolve(verdict);
    },

    shrink({ draft, finding, ms = SHRINK_MS, tests = Infinity }, emit) {
      const { lab, tools, referee } = current();
      if (referee === null) throw new Error('this session cannot grade: it was opened without a pack');
      const end = performance.now() + ms;
      const patience = {
        expired: () => performance.now() > end,
        onProgress: (rows: number) => emit({ kind: 'shrinking', rows }),
        tests,
      };
      const counterexample = findCounterexample(lab, draft, finding, referee, tools, patience);
      const cause = diagnose({ lab, pack: referee.pack, draft, finding, counterexample });
      return Promise.resolve({ counterexample, cause });
    },
  };
}

async function loadReferee(
  parts: SessionParts,
  packUrl: string | null,
  given: ExaminerPack | undefined,
  wasm: WebAssembly.Module | undefined,
): Promise<Referee | null> {
  if (given === undefined && packUrl === null) return null;
  const [tools, pack] = await Promise.all([
    parts.loadRefereeTools(wasm),
    given ?? parts.fetchPack(packUrl ?? ''),
  ]);
  return { pack, tools, known: new Map() };
}
