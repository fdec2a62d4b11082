// Grades drafts in a thread that can be killed, with the same limits and the same verdicts as the page.
import { Worker } from 'node:worker_threads';
import { timedOutVerdict } from '../core/grading/grade.ts';
import type { CheckOutcome, Verdict } from '../core/grading/verdict.ts';
import type { Draft, Lab } from '../core/lab.ts';
import type { Reply } from '../worker/protocol.ts';
import { WorkerSlot, type WorkerPort } from '../worker/slot.ts';

export interface NodeExaminer {
  /** One draft at a time. Throws on our own bugs only. */
  grade(draft: Draft): Promise<Verdict>;
  dispose(): void;
}

export function createNodeExaminer(lab: Lab): NodeExaminer {
  const slot = new WorkerSlot(spawnThread, { lab, packUrl: lab.id });
  return {
    async grade(draft) {
      const done: CheckOutcome[] = [];
      let current = 'runs';
      const ending = await slot.call({
        op: 'grade',
        input: { draft },
        limit: lab.limits.ms,
        onEvent(event) {
          if (event.kind === 'scenario') current = event.check;
          else done.push(event.outcome);
        },
      });
      if (ending.kind === 'done') return ending.output;
      if (ending.kind === 'timeout') return timedOutVerdict(lab, done, current, ending.ms);
      throw new Error(ending.kind === 'crashed' ? `${lab.id}: ${ending.message}` : `${lab.id}: grading was stopped`);
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
