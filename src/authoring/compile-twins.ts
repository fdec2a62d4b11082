// Twins as authors write them -> twins as the examiner makes them; each is made once here, so a bad fault fails the build.
import { FaultError } from '../core/faults/fault.ts';
import { makeTwin } from '../core/grading/twins.ts';
import type { FaultUse, Lab, Twin } from '../core/lab.ts';
import { faults as words } from '../core/text/en/faults.ts';
import { readCsv } from '../engines/papaparse/read-csv.ts';
import type { AuthoredTwin } from '../schema/lab.ts';
import { AuthorError } from './author-error.ts';

/** @param prefix of the ids: `twin` gives twin-1, twin-2… */
export function compileTwins(
  authored: readonly AuthoredTwin[],
  lab: Lab,
  file: string,
  prefix: string,
): Twin[] {
  return authored.map((twin, index) => compileTwin(twin, `${prefix}-${index + 1}`, lab, file));
}

function compileTwin(authored: AuthoredTwin, id: string, lab: Lab, file: string): Twin {
  const faults = authored.faults.map((use): FaultUse => {
    const [entry, another] = Object.entries(use);
    if (entry !== undefined && another === undefined) return { name: entry[0], params: entry[1] };
    const hint = 'write one fault a line: `- { blank: { column: total } }`';
    throw new AuthorError(file, `a fault of ${id} has not exactly one name`, hint);
  });
  const twin = { id, seed: authored.seed, from: authored.from, faults };
  const idle = make(twin, lab, file).done.find(({ changes }) => changes.length === 0);
  if (idle !== undefined) {
    throw new AuthorError(
      file,
      `${id}: fault ${idle.index + 1}, ${idle.name}: it changed nothing in ${idle.file ?? 'the deliveries'}`,
      `nothing there fits it (${words.fault[idle.name].summary}); set other parameters, or take it out`,
    );
  }
  return twin;
}

function make(twin: Twin, lab: Lab, file: string): ReturnType<typeof makeTwin> {
  try {
    return makeTwin(lab, twin, readCsv);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    throw new AuthorError(file, `${twin.id}: ${error.message}`, error.hint);
  }
}
