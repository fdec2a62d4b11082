// Opens the workbench on a project: the project as a lab, its draft, and the parts of the page that are its own. Runs it at once.
import type { Lab } from '../../core/lab.ts';
import { labOfProject } from '../../core/project/lab-of-project.ts';
import type { Project } from '../../core/project/project.ts';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import { playLab, type DraftHome, type Memory } from '../play-lab.tsx';
import { prepareExports } from './exports.ts';
import { withShortFilesInline } from './inline-files.ts';
import { OwnBrief } from './own-brief.tsx';
import { OwnContext, type OwnPlace } from './own-context.ts';
import { OwnHead } from './own-head.tsx';
import { OwnPassed } from './own-passed.tsx';

export interface OpenBench {
  end(): Promise<void>;
}

export async function openBench(root: HTMLElement, project: Project, place: OwnPlace): Promise<OpenBench> {
  const { lab: whole, pack } = labOfProject(project);
  const lab = await withShortFilesInline(whole);
  const play = await playLab(root, {
    lab,
    pack,
    links: { lesson: '', lessonTitle: ownCsv.page.title, roadmap: '', glossary: place.state.glossary },
    drafts: draftsOf(project, lab, place),
    memory: NO_MEMORY,
    parts: (runner) => ({
      head: (
        <OwnContext.Provider value={place}>
          <OwnHead runner={runner} />
        </OwnContext.Provider>
      ),
      brief: (
        <OwnContext.Provider value={place}>
          <OwnBrief />
        </OwnContext.Provider>
      ),
      checks: { intro: ownCsv.bench.checksIntro, passed: <OwnPassed /> },
    }),
  });
  play.bench.deliveries.value = lab.deliveries.length;
  void play.actions.run().then(prepareExports, () => undefined);
  return { end: () => play.end() };
}

function draftsOf(project: Project, lab: Lab, { state, actions }: OwnPlace): DraftHome {
  return {
    load: () =>
      Promise.resolve(state.stored.value === 'saved' ? { draft: project.draft, version: lab.version } : null),
    save: (draft) => actions.saveDraft(draft),
    clear: () => actions.saveDraft(lab.starter),
  };
}

/** Own projects prove nothing on the roadmap. */
const NO_MEMORY: Memory = {
  record: () => Promise.resolve(),
  history: () => Promise.resolve({ provenAt: null, tried: false }),
  subscribe: () => () => undefined,
};
