// Glossary, stack, resources, diagrams, stage notes and self-check for Astro components: content/en/*.yaml, parsed and
// checked once per build. A lesson or stage that the roadmap does not know stops the build.
import architecturesYaml from '../../content/en/architectures.yaml?raw';
import glossaryYaml from '../../content/en/glossary.yaml?raw';
import resourcesYaml from '../../content/en/resources.yaml?raw';
import selfCheckYaml from '../../content/en/self-check.yaml?raw';
import stackYaml from '../../content/en/stack.yaml?raw';
import stagesYaml from '../../content/en/stages.yaml?raw';
import { parseYaml } from '../authoring/read-yaml.ts';
import { architecturesSchema } from '../schema/architectures.ts';
import { glossarySchema, type Term } from '../schema/glossary.ts';
import { resourcesSchema } from '../schema/resources.ts';
import { selfCheckSchema } from '../schema/self-check.ts';
import { stackSchema } from '../schema/stack.ts';
import { stagesSchema, type StageNotes } from '../schema/stage-notes.ts';

export const { terms } = parseYaml(glossaryYaml, 'content/en/glossary.yaml', glossarySchema);
export const { systems } = parseYaml(stackYaml, 'content/en/stack.yaml', stackSchema);
export const { resources } = parseYaml(resourcesYaml, 'content/en/resources.yaml', resourcesSchema);
export const { architectures, checked: productsChecked } = parseYaml(
  architecturesYaml,
  'content/en/architectures.yaml',
  architecturesSchema,
);
export const selfCheck = parseYaml(selfCheckYaml, 'content/en/self-check.yaml', selfCheckSchema);
const { stages } = parseYaml(stagesYaml, 'content/en/stages.yaml', stagesSchema);

/** The glossary's entry of that id; a page that names an unknown one does not build. */
export function termById(id: string): Term {
  const term = terms.find((entry) => entry.id === id);
  if (term === undefined)
    throw new Error(
      `There is no term "${id}" in content/en/glossary.yaml. Mend the <Term>, or add it there.`,
    );
  return term;
}

/** Notes on the stage of that id; a stage without notes does not build. */
export function stageNotes(id: string): StageNotes {
  const notes = stages.find((entry) => entry.id === id);
  if (notes === undefined)
    throw new Error(`content/en/stages.yaml lacks the stage "${id}". Write its entry.`);
  return notes;
}
