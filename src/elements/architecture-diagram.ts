// <architecture-diagram>: shows one panel at a time, the one of the chosen box. All panels are in the page; without this they all
// stand open and a box is a link to its own.

class ArchitectureDiagram extends HTMLElement {
  connectedCallback(): void {
    const panels = this.#panels();
    const first = panels[0];
    if (first === undefined) return;
    const wanted = panels.find(({ id }) => `#${id}` === location.hash) ?? first;
    this.#show(wanted.id, false);
    for (const link of this.#links()) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.#show(targetOf(link), true);
      });
    }
    addEventListener('hashchange', () => {
      const panel = this.#panels().find(({ id }) => `#${id}` === location.hash);
      if (panel !== undefined) this.#show(panel.id, false);
    });
  }

  #show(id: string, aloud: boolean): void {
    for (const panel of this.#panels()) panel.hidden = panel.id !== id;
    for (const link of this.#links()) {
      if (targetOf(link) === id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const status = this.querySelector('[role="status"]');
    const text = this.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '';
    if (status !== null && aloud) status.textContent = text.replace(/\s+/g, ' ').trim();
  }

  #panels(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.panel')];
  }

  #links(): SVGAElement[] {
    return [...this.querySelectorAll<SVGAElement>('svg a')];
  }
}

function targetOf(link: SVGAElement): string {
  return (link.getAttribute('href') ?? '').replace(/^#/, '');
}

customElements.define('architecture-diagram', ArchitectureDiagram);
