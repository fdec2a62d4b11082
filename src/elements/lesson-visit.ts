// <lesson-visit data-lesson>: records that the lesson was opened, once. Says so when it could not be kept.
import { statusOf } from '../core/roadmap/guide.ts';
import { currentProgress, record } from './progress-feed.ts';

class LessonVisit extends HTMLElement {
  connectedCallback(): void {
    const lesson = this.dataset['lesson'];
    if (lesson !== undefined) void this.#visit(lesson);
  }

  async #visit(lesson: string): Promise<void> {
    const { statuses } = await currentProgress();
    if (statusOf(statuses, lesson) !== 'not-started') return;
    try {
      await record({ kind: 'read', lesson });
    } catch {
      // The notice is in the page, hidden: reading goes on, but nobody believes it was saved.
      for (const notice of this.querySelectorAll<HTMLElement>('[hidden]')) notice.hidden = false;
    }
  }
}

customElements.define('lesson-visit', LessonVisit);
