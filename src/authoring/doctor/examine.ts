// The lab doctor: grades every answer that comes with a lab and says where the lab's own promise is broken.
import { explain } from '../../core/grading/explain.ts';
import type { Verdict } from '../../core/grading/verdict.ts';
import { rightAnswers, wrongAnswers } from '../answers.ts';
import type { CompiledLab } from '../compile-lab.ts';
import { createNodeExaminer } from '../node-examiner.ts';
import { dataComplaint } from './data-is-fresh.ts';

export interface Examination {
  /** `wrong/rejects-twice` */
  readonly what: string;
  /** Null when all is well, else a sentence. */
  readonly complaint: string | null;
}

/** In the order starter, reference, right, wrong, data. */
export async function examineLab(compiled: CompiledLab): Promise<Examination[]> {
  const examiner = createNodeExaminer(compiled.lab);
  const done: Examination[] = [];
  try {
    const starter = await examiner.grade(compiled.lab.starter);
    done.push({
      what: 'starter',
      complaint: starter.status === 'failed' ? null : 'passes: there is nothing to do',
    });
    done.push({ what: 'reference', complaint: mustPass(await examiner.grade(compiled.pack.reference)) });
    for (const { name, draft } of rightAnswers(compiled)) {
      done.push({ what: `right/${name}`, complaint: mustPass(await examiner.grade(draft)) });
    }
    for (const { name, draft, expect } of wrongAnswers(compiled)) {
      done.push({ what: `wrong/${name}`, complaint: mustFailOn(await examiner.grade(draft), expect.check) });
    }
  } finally {
    examiner.dispose();
  }
  done.push({ what: 'data', complaint: await dataComplaint(compiled.lab.id) });
  return done;
}

function mustPass(verdict: Verdict): string | null {
  const failed = verdict.outcomes.find((outcome) => outcome.status === 'failed');
  return failed === undefined ? null : `fails on ${failed.id}: ${explain(failed.finding)}`;
}

function mustFailOn(verdict: Verdict, check: string): string | null {
  const failed = verdict.outcomes.flatMap((outcome) => (outcome.status === 'failed' ? [outcome.id] : []));
  if (failed.includes(check)) return null;
  return failed.length === 0
    ? 'passes: no check catches it'
    : `fails on ${failed.join(', ')}, not on ${check}`;
}
