// <fit-check>: turns the printed list into questions. Shows the reason for the answer that was given, and counts. Keeps nothing.
import { fitOf, type Answer } from '../core/career/fit.ts';
import { deciding } from '../core/text/en/reading.ts';

class FitCheck extends HTMLElement {
  connectedCallback(): void {
    for (const choice of this.querySelectorAll<HTMLElement>('[data-choice]')) choice.hidden = false;
    for (const input of this.querySelectorAll('input')) input.checked = false;
    this.#render();
    this.addEventListener('change', () => this.#render());
  }

  #render(): void {
    for (const group of this.querySelectorAll('fieldset')) {
      const chosen = answerOf(group);
      for (const reason of group.querySelectorAll<HTMLElement>('[data-if]')) {
        reason.hidden = reason.dataset['if'] !== chosen;
      }
    }
    const answers = [...this.querySelectorAll('li fieldset')].map((group): Answer => {
      const value = answerOf(group);
      return value === 'yes' || value === 'no' ? value : null;
    });
    const result = this.querySelector('[data-result]');
    if (result === null || answers.every((answer) => answer === null)) return;
    const fit = fitOf(answers);
    result.textContent =
      fit.kind === 'open' ? deciding.unanswered(fit.missing) : deciding[fit.kind](fit.yes, fit.total);
  }
}

function answerOf(group: Element): string | undefined {
  return group.querySelector<HTMLInputElement>('input:checked')?.value;
}

customElements.define('fit-check', FitCheck);
