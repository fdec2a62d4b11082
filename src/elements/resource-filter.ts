// <resource-filter>: hides the entries of the printed list that do not match the chosen facets, and says how many are left.
// Without it the whole list stands. Knows data attributes, no words but the count.
import { filtering } from '../core/text/en/reading.ts';

class ResourceFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    form.hidden = false;
    form.addEventListener('change', () => this.#apply(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
      // The browser resets after this event; done here, the list follows at once.
      event.preventDefault();
      for (const select of form.querySelectorAll('select')) select.value = '';
      this.#apply(form);
    });
    this.#apply(form);
  }

  #apply(form: HTMLFormElement): void {
    const wanted = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
    const entries = [...this.querySelectorAll<HTMLElement>('[data-topic]')];
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !wanted.every(({ name, value }) => entry.dataset[name] === value);
      if (!entry.hidden) shown++;
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = group.querySelector('[data-topic]:not([hidden])') === null;
    }
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = filtering.shown(shown, entries.length);
  }
}

customElements.define('resource-filter', ResourceFilter);
