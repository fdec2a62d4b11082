// The sidebar from the roadmap: written lessons only, by stage. Knows Starlight's sidebar shape, not its looks.
import { numberOf, type Roadmap } from '../core/roadmap/roadmap.ts';
import { site } from '../core/text/en/site.ts';

interface SidebarLink {
  label: string;
  link: string;
  attrs?: Record<string, string>;
}

/** Stages without a written lesson are left to the roadmap page. */
export function sidebarOf(roadmap: Roadmap): ({ label: string; items: SidebarLink[] } | SidebarLink)[] {
  const groups = roadmap.stages.flatMap((stage) => {
    const items = stage.lessons
      .filter((lesson) => !lesson.planned)
      .map((lesson) => ({
        label: `${numberOf(roadmap, lesson.id)} ${lesson.title}`,
        link: `/learn/${lesson.id}/`,
        attrs: { 'data-lesson': lesson.id },
      }));
    return items.length === 0 ? [] : [{ label: stage.title, items }];
  });
  return [{ label: site.nav.roadmap, link: '/roadmap/' }, ...groups];
}
