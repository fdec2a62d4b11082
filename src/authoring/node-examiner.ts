// Grades drafts in a thread that can be killed, with the same limits and the same verdicts as the page.
import { Worker } from 'node:worker_threads';
import { timedOutVerdict } from '../core/grading/grade.ts';
import type { CheckOutcome, Finding, Verdict } from '../core/grading/verdict.ts';
import type { Draft, Lab } from '../core/lab.ts';
import type { Diagnosis, Reply } from '../worker/protocol.ts';
import { WorkerSlot, type WorkerPort } from '../worker/slot.ts';

/** Counted, not timed: a busy machine must not change the cause that is named. A page gets about as far in its two seconds. */
const SHRINK_TESTS = 250;

/** The count ends the search; these catch a draft that never ends, or hardly, on some subset. */
const SHRINK_MS = 60_000;
const SHRINK_LIMIT_MS = 60_000;

export interface NodeExaminer {
  /** One draft at a time, to the first failed check only if asked. Throws on our own bugs only. */
  grade(draft: Draft, untilFirst?: boolean): Promise<Verdict>;
  /** The smallest input behind a finding, and its cause. */
  shrink(draft: Draft, finding: Finding): Promise<Diagnosis>;
  dispose(): void;
}

export function createNodeExaminer(lab: Lab): NodeExaminer {
  const slot = new WorkerSlot({ spawn: spawnThread, open: () => ({ lab, packUrl: lab.id }) });
  return {
    async grade(draft, untilFirst = false) {
      const done: CheckOutcome[] = [];
      let current = 'runs';
      const ending = await slot.call({
        op: 'grade',
        input: { draft, untilFirst },
        limit: lab.limits.ms,
        onEvent(event) {
          if (event.kind === 'scenario') current = event.check;
          else done.push(event.outcome);
        },
      });
      if (ending.kind === 'done') return ending.output;
      if (ending.kind === 'timeout') return timedOutVerdict(lab, done, current, ending.ms);
      throw new Error(
        ending.kind === 'crashed' ? `${lab.id}: ${ending.message}` : `${lab.id}: grading was stopped`,
      );
    },
    async shrink(draft, finding) {
      const ending = await slot.call({
        op: 'shrink',
        input: { draft, finding, ms: SHRINK_MS, tests: SHRINK_TESTS },
        limit: SHRINK_LIMIT_MS,
      });
      if (ending.kind === 'done') return ending.output;
      // A subset of the data on which the draft never ends: there is no answer, and that is no bug of ours.
      if (ending.kind === 'timeout') return { counterexample: null, cause: null };
      throw new Error(`${lab.id}: ${ending.kind === 'crashed' ? ending.message : 'the search was stopped'}`);
    },
    dispose: () => slot.dispose(),
  };
}

function spawnThread(): WorkerPort {
  const thread = new Worker(new URL('./examiner.thread.ts', import.meta.url));
  const port: WorkerPort = {
    postMessage: (request) => thread.postMessage(request),
    terminate: () => void thread.terminate(),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  thread.on('message', (data: Reply) => port.onmessage?.({ data }));
  thread.on('error', (error) => port.onerror?.({ message: String(error) }));
  thread.on('messageerror', () => port.onmessageerror?.());
  return port;
}
