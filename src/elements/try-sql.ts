// <try-sql>: makes a printed example editable and runs it. The engine is fetched when the reader presses Run, not before.

class TrySql extends HTMLElement {
  #busy = false;

  connectedCallback(): void {
    const bar = this.querySelector<HTMLElement>('[data-bar]');
    const editor = this.querySelector('textarea');
    if (bar === null || editor === null) return;
    bar.hidden = false;
    const original = editor.defaultValue;
    const printed = [...this.querySelectorAll('[data-tables] > *')].map((node) => node.cloneNode(true));
    const said = this.#status()?.textContent ?? '';
    this.#button('run')?.addEventListener('click', () => void this.#run(editor.value));
    this.#button('edit')?.addEventListener('click', () => {
      this.dataset['editing'] = '';
      editor.rows = original.split('\n').length + 1;
      editor.focus();
    });
    this.#button('reset')?.addEventListener('click', () => {
      editor.value = original;
      delete this.dataset['editing'];
      this.#show(
        printed.map((node) => node.cloneNode(true)),
        said,
        this.dataset['fails'] !== undefined,
      );
      this.#button('run')?.focus();
    });
    editor.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void this.#run(editor.value);
    });
  }

  async #run(sql: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    const button = this.#button('run');
    // Not `disabled`: the focus would be lost to keyboard users.
    button?.setAttribute('aria-disabled', 'true');
    const status = this.#status();
    if (status !== null) status.textContent = this.dataset['runningWord'] ?? '';
    try {
      const { runAndDraw } = await import('./try-result.ts');
      const { tables, said, failed } = await runAndDraw(this.dataset['setup'] ?? '', sql);
      this.#show(tables, said, failed);
    } catch {
      // The code could not be fetched: offline, or the site was deployed anew.
      this.#show([], this.dataset['brokenWord'] ?? '', true);
    } finally {
      this.#busy = false;
      button?.removeAttribute('aria-disabled');
    }
  }

  #show(tables: readonly Node[], said: string, failed: boolean): void {
    this.querySelector('[data-tables]')?.replaceChildren(...tables);
    const status = this.#status();
    if (status !== null) status.textContent = said;
    this.toggleAttribute('data-failed', failed);
  }

  #status(): HTMLElement | null {
    return this.querySelector('[role="status"]');
  }

  #button(name: string): HTMLButtonElement | null {
    return this.querySelector(`button[data-do="${name}"]`);
  }
}

customElements.define('try-sql', TrySql);
