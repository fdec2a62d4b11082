// Twins as authors write them -> twins as the examiner makes them; each is made once here, so a bad fault fails the build.
import { twinDeliveries } from '../core/grading/twins.ts';
import type { Lab, Twin } from '../core/lab.ts';
import { readCsv } from '../engines/papaparse/read-csv.ts';
import type { AuthoredTwin } from '../schema/lab.ts';
import { AuthorError } from './author-error.ts';

/** @param prefix of the ids: `twin` gives twin-1, twin-2… */
export function compileTwins(authored: readonly AuthoredTwin[], lab: Lab, file: string, prefix: string): Twin[] {
  const source = lab.ledger?.source ?? lab.sources[0]?.name ?? '';
  return authored.map((twin, index): Twin => {
    const faults = twin.faults.map((use) => {
      const [entry, another] = Object.entries(use);
      if (entry === undefined || another !== undefined) {
        throw new AuthorError(file, `a fault of twin ${index + 1} has not exactly one name`, 'write one fault a line: `- { blank: { column: total } }`');
      }
      const [name, params] = entry;
      return { name, params: { source, ...params } };
    });
    const compiled = { id: `${prefix}-${index + 1}`, seed: twin.seed, from: twin.from, faults };
    try {
      twinDeliveries(lab, compiled, readCsv);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new AuthorError(file, `twin ${index + 1} cannot be made: ${message}`, 'see labs/README.md for the faults and their parameters');
    }
    return compiled;
  });
}
