// `lab grade <id> <folder> [--json]`: the verdict of the page, in a terminal.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { explain } from '../../core/grading/explain.ts';
import type { CheckOutcome } from '../../core/grading/verdict.ts';
import { grading as words } from '../../core/text/en/grading.ts';
import { compileLab } from '../compile-lab.ts';
import { readDraft } from '../drafts.ts';
import { labFolder } from '../folders.ts';
import { labIds } from '../read-labs.ts';
import { createNodeExaminer } from '../node-examiner.ts';
import { UsageError, type Command } from './command.ts';

export const grade: Command = {
  usage: 'grade <id> <folder-of-step-files> [--json]',
  does: 'grades the step files of a folder; exit 0 passed, 1 failed, 2 usage or author error',
  async run([id, folder], { json }, print) {
    if (id === undefined || folder === undefined) throw new UsageError('grade needs a lab and a folder');
    if (!labIds().includes(id))
      throw new UsageError(`there is no lab ${id}; there are ${labIds().join(', ')}`);
    if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`);
    const { lab, pack } = compileLab(id);
    const examiner = createNodeExaminer(lab);
    try {
      // Answers inside the lab's own folder may leave out steps that are the reference's; anybody else's must be whole.
      const inside = resolve(folder).startsWith(labFolder(id));
      const verdict = await examiner.grade(
        readDraft(resolve(folder), lab.steps, inside ? pack.reference : undefined),
      );
      if (json) print(JSON.stringify(verdict, null, 2));
      else {
        for (const outcome of verdict.outcomes)
          print(line(outcome, lab.text.checks[outcome.id] ?? words.runs));
        print(`${lab.id}: ${verdict.status}`);
      }
      return verdict.status === 'passed' ? 0 : 1;
    } finally {
      examiner.dispose();
    }
  },
};

const MARKS = { passed: 'pass', failed: 'FAIL', skipped: 'skip' } as const;

function line(outcome: CheckOutcome, title: string): string {
  const head = `${MARKS[outcome.status]}  ${title}`;
  if (outcome.status === 'failed') return `${head}\n      ${explain(outcome.finding)}`;
  return outcome.status === 'skipped' ? `${head}\n      ${words.skipped[outcome.because]}` : head;
}
