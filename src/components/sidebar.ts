// The sidebar: roadmap, stages with their written lessons, career notes, reference. Knows Starlight's sidebar shape, not its looks.
import { numberOf, type Roadmap } from '../core/roadmap/roadmap.ts';
import { reading } from '../core/text/en/reading.ts';
import { site } from '../core/text/en/site.ts';

interface SidebarLink {
  label: string;
  link: string;
  attrs?: Record<string, string>;
}

type SidebarEntry = { label: string; items: SidebarLink[] } | SidebarLink;

/** Every stage has its page; planned lessons are left to it and to the roadmap. */
export function sidebarOf(roadmap: Roadmap): SidebarEntry[] {
  const stages = roadmap.stages.map((stage) => ({
    label: stage.title,
    items: [
      // The group's heading becomes this link, see Sidebar.astro; previous and next show its label.
      { label: stage.title, link: `/learn/${stage.id}/`, attrs: { 'data-stage': stage.id } },
      ...stage.lessons
        .filter((lesson) => !lesson.planned)
        .map((lesson) => ({
          label: `${numberOf(roadmap, lesson.id)} ${lesson.title}`,
          link: `/learn/${lesson.id}/`,
          attrs: { 'data-lesson': lesson.id },
        })),
    ],
  }));
  const career = {
    label: reading.nav.careerGroup,
    items: reading.career.map(({ id, label }) => ({ label, link: `/${id}/` })),
  };
  const reference = {
    label: reading.nav.reference,
    items: [
      { label: reading.nav.glossary, link: '/glossary/' },
      { label: reading.nav.resources, link: '/resources/' },
    ],
  };
  const ownCsv = { label: site.nav.ownCsv, link: '/your-csv/' };
  return [{ label: site.nav.roadmap, link: '/roadmap/' }, ...stages, career, reference, ownCsv];
}
