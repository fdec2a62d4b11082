// <road-map>: adds to the printed roadmap where the reader stands: what is next and why, minutes left, what is easier later.
// Knows the page's hooks and core/roadmap; each lesson's state is <lesson-status>'s.
import {
  minutesLeft,
  nextLesson,
  statusOf,
  unmetNeeds,
  type Guided,
  type Statuses,
} from '../core/roadmap/guide.ts';
import { standing } from '../core/text/en/site.ts';
import { watchProgress, type Progress } from './progress-feed.ts';

class RoadMap extends HTMLElement {
  #connection = new AbortController();
  #lessons: readonly Guided[] = [];

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#lessons = JSON.parse(this.dataset['lessons'] ?? '[]') as Guided[];
    watchProgress((progress) => this.#render(progress), signal);
    for (const node of this.querySelectorAll<HTMLElement>('.node')) this.#openReasons(node, signal);
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }

  #render({ statuses, persistent }: Progress): void {
    this.#show('[data-left]', standing.left(minutesLeft(this.#lessons, statuses)));
    this.#renderNext(statuses);
    const memory = this.querySelector<HTMLElement>('[data-memory]');
    if (memory) memory.hidden = persistent;
    for (const pipe of this.querySelectorAll<SVGElement>('[data-from]')) {
      pipe.toggleAttribute('data-filled', statusOf(statuses, pipe.dataset['from'] ?? '') === 'proven');
    }
    for (const lesson of this.#lessons) {
      if (!lesson.planned) this.#renderLocked(lesson, statuses);
    }
  }

  #renderNext(statuses: Statuses): void {
    const next = nextLesson(this.#lessons, statuses);
    const link = this.querySelector<HTMLAnchorElement>('[data-next]');
    if (link === null) return;
    link.hidden = next.kind === 'done';
    if (next.kind === 'done') {
      this.#show('[data-why]', standing.done(next.planned));
      return;
    }
    link.textContent = this.#titleOf(next.id);
    link.href = this.#node(next.id)?.querySelector('a')?.href ?? '';
    this.#show('[data-why]', standing.nextWhy[next.why]);
  }

  /** Soft: a sentence, never a closed door. */
  #renderLocked(lesson: Guided, statuses: Statuses): void {
    const note = this.#node(lesson.id)?.querySelector<HTMLElement>('.locked');
    if (!note) return;
    const unmet = unmetNeeds(lesson, this.#lessons, statuses);
    note.hidden = unmet.length === 0;
    note.textContent = standing.locked(unmet.map((need) => this.#titleOf(need.lesson)));
  }

  /** Reasons open under the pointer and close with it or with Escape; a click keeps working as <details> does. */
  #openReasons(node: HTMLElement, signal: AbortSignal): void {
    const reasons = node.querySelector('details');
    if (reasons === null) return;
    const options = { signal };
    const close = (): void => {
      reasons.open = false;
    };
    node.addEventListener('pointerleave', close, options);
    node.addEventListener('keydown', (event) => event.key === 'Escape' && close(), options);
    node.addEventListener(
      'focusout',
      (event) => !node.contains(event.relatedTarget as Node | null) && close(),
      options,
    );
    reasons.addEventListener(
      'pointerenter',
      (event) => event.pointerType === 'mouse' && (reasons.open = true),
      options,
    );
    // The pointer has opened it already: the click that follows must not close it again.
    reasons.querySelector('summary')?.addEventListener(
      'click',
      (event) => {
        if (event.detail > 0 && reasons.matches(':hover') && matchMedia('(hover: hover)').matches)
          event.preventDefault();
      },
      options,
    );
  }

  #show(selector: string, text: string): void {
    const target = this.querySelector(selector);
    if (target) target.textContent = text;
  }

  #node(id: string): HTMLElement | null {
    // Ids are of letters, hyphens and slashes: quotes are all they need.
    return this.querySelector(`.node[data-lesson="${id}"]`);
  }

  #titleOf(id: string): string {
    return this.#node(id)?.dataset['title'] ?? id;
  }
}

customElements.define('road-map', RoadMap);
