// Labs as reading pages need them: which exist, in which version, for which lesson. Build-time only.
import { readLabSummaries, type LabSummary } from '../authoring/read-labs.ts';

export const labSummaries: readonly LabSummary[] = readLabSummaries();

/** The lab of that id; a page that names an unknown one does not build. */
export function labById(id: string): LabSummary {
  const lab = labSummaries.find((summary) => summary.id === id);
  if (lab === undefined)
    throw new Error(`There is no lab "${id}" in labs/. Mend the page's "lab:", or add labs/${id}/lab.yaml.`);
  return lab;
}
