// <quiz-question>: shows the explanation of the chosen answer. All texts are in the page; this only hides and reveals.

class QuizQuestion extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const button = this.querySelector<HTMLButtonElement>('button[type="submit"]');
    const printed = this.querySelector('details');
    if (form === null || button === null || printed === null) return;
    button.hidden = false;
    printed.hidden = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const inputs = [...this.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
      this.#reveal(inputs.findIndex((input) => input.checked));
    });
    form.addEventListener('change', () => this.#reveal(null));
  }

  /** Index of the chosen option, -1 when none is, null to hide all verdicts. */
  #reveal(chosen: number | null): void {
    for (const [i, verdict] of this.querySelectorAll<HTMLElement>('.verdict').entries())
      verdict.hidden = i !== chosen;
    const chooseFirst = this.querySelector<HTMLElement>('[data-choose-first]');
    if (chooseFirst !== null) chooseFirst.hidden = chosen !== -1;
  }
}

customElements.define('quiz-question', QuizQuestion);
