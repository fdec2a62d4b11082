// <lesson-status data-lesson>: shows the one of its server-rendered states that holds, live over all tabs.
// Knows no words and no icons: they are in the page already.
import { statusOf } from '../core/roadmap/guide.ts';
import { watchProgress } from './progress-feed.ts';

class LessonStatusElement extends HTMLElement {
  #connection = new AbortController();

  connectedCallback(): void {
    this.#connection = new AbortController();
    const lesson = this.dataset['lesson'] ?? '';
    watchProgress(({ statuses }) => this.#show(statusOf(statuses, lesson)), this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }

  #show(status: string): void {
    for (const state of this.querySelectorAll<HTMLElement>('[data-status]')) {
      state.hidden = state.dataset['status'] !== status;
    }
  }
}

customElements.define('lesson-status', LessonStatusElement);
