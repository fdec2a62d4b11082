// Brings a served lab page to life: fetches the lab and takes over from the server's words.
// The one place where a lab page's address, its evidence and its stored draft meet.
import { workbench as words } from '../core/text/en/workbench.ts';
import type { Lab } from '../core/lab.ts';
import { openDrafts, type Drafts } from '../storage/drafts.ts';
import { openEvidenceLog, type EvidenceLog } from '../storage/evidence-log.ts';
import { historyOf } from './history.ts';
import { fetchJson, playLab, type DraftHome, type Memory } from './play-lab.tsx';

/** Mounts the workbench on the element the server rendered. */
export async function mountWorkbench(root: HTMLElement): Promise<void> {
  const {
    labUrl = '',
    packUrl = '',
    lesson = '',
    lessonTitle = '',
    roadmap = '',
    glossary = '',
  } = root.dataset;
  let lab: Lab;
  try {
    lab = await fetchJson<Lab>(labUrl);
  } catch {
    sayLoadFailed(root);
    return;
  }
  await playLab(root, {
    lab,
    links: { lesson, lessonTitle, roadmap, glossary },
    // Fetched by a worker, too, and that one has an address of its own.
    pack: new URL(packUrl, location.href).href,
    drafts: draftsOf(lab, openDrafts()),
    memory: memoryOf(lab, openEvidenceLog()),
  });
}

function draftsOf(lab: Lab, drafts: Drafts): DraftHome {
  return {
    load: () => drafts.load(lab.id),
    async save(draft) {
      await drafts.save(lab.id, lab.version, draft);
      if (!drafts.persistent) throw new Error('kept in this tab only');
    },
    clear: () => drafts.clear(lab.id),
  };
}

function memoryOf(lab: Lab, evidence: EvidenceLog): Memory {
  return {
    async record(entry) {
      await evidence.record(entry);
      if (!evidence.persistent) throw new Error('kept in this tab only');
    },
    history: async () => historyOf(await evidence.all().catch(() => []), lab),
    subscribe: (listener) => evidence.subscribe(listener),
  };
}

/** The server's words stay; only this is added. */
function sayLoadFailed(root: HTMLElement): void {
  const note = document.createElement('p');
  note.className = 'wb-load-failed';
  note.setAttribute('role', 'alert');
  note.textContent = words.page.loadFailed;
  root.before(note);
}
