// <pipe-demo>: replays the miniature row by row when asked. The page already shows the end state; this only hides and reveals.
// Nothing moves across the screen, so reduced motion needs no other path.

const STEP_MS = 1100;

class PipeDemo extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    button.disabled = false;
    button.addEventListener('click', () => this.#play(button));
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #play(button: HTMLButtonElement): void {
    if (this.dataset['playing'] !== undefined) return;
    this.dataset['playing'] = '';
    for (const row of this.querySelectorAll<HTMLElement>('[data-in], [data-out]')) {
      for (const mark of ['now', 'gone', 'here']) delete row.dataset[mark];
    }
    // Not `disabled`: the focus would be lost to keyboard users.
    button.setAttribute('aria-disabled', 'true');
    this.#label(button, this.dataset['playingWord']);
    this.#say('');
    const lines = Array.from(
      this.querySelectorAll<HTMLElement>('[data-in]'),
      (row) => row.dataset['in'] ?? '',
    );
    this.#step(button, lines);
  }

  #step(button: HTMLButtonElement, lines: readonly string[]): void {
    const [line, ...rest] = lines;
    if (line === undefined) {
      delete this.dataset['playing'];
      button.removeAttribute('aria-disabled');
      this.#label(button, this.dataset['againWord']);
      this.#say(this.dataset['done']);
      return;
    }
    const input = this.querySelector<HTMLElement>(`[data-in="${line}"]`);
    const output = this.querySelector<HTMLElement>(`[data-out="${line}"]`);
    if (input !== null) input.dataset['now'] = '';
    this.#timer = setTimeout(() => {
      if (input !== null) {
        delete input.dataset['now'];
        input.dataset['gone'] = '';
      }
      if (output !== null) {
        output.dataset['here'] = '';
        this.#say(output.dataset['say']);
      }
      this.#timer = setTimeout(() => this.#step(button, rest), STEP_MS / 2);
    }, STEP_MS);
  }

  #say(text: string | undefined): void {
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = text ?? '';
  }

  #label(button: HTMLButtonElement, text: string | undefined): void {
    const word = button.querySelector('span');
    if (word !== null && text !== undefined) word.textContent = text;
  }
}

customElements.define('pipe-demo', PipeDemo);
