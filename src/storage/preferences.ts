// The few settings a learner may keep for all labs. Knows localStorage only; a refusal is no harm.

const KEYS = { plainEditor: 'pipeyard:plain-editor', patient: 'pipeyard:patient-runs' } as const;

export type Preference = keyof typeof KEYS;

/** What was chosen, or undefined when nothing was. */
export function readPreference(name: Preference): boolean | undefined {
  try {
    const stored = localStorage.getItem(KEYS[name]);
    return stored === null ? undefined : stored === 'yes';
  } catch {
    return undefined; // Storage is switched off: the default serves.
  }
}

export function keepPreference(name: Preference, value: boolean): void {
  try {
    localStorage.setItem(KEYS[name], value ? 'yes' : 'no');
  } catch {
    // The setting holds for this visit only.
  }
}

const TEXT_SIZE = 'pipeyard:text-size';

/** Size of the editor's text in pixels, or undefined when none was chosen. */
export function readTextSize(): number | undefined {
  try {
    const stored = Number(localStorage.getItem(TEXT_SIZE));
    return stored >= 10 && stored <= 32 ? stored : undefined;
  } catch {
    return undefined;
  }
}

export function keepTextSize(pixels: number): void {
  try {
    localStorage.setItem(TEXT_SIZE, String(pixels));
  } catch {
    // As above.
  }
}

const PANES = 'pipeyard:panes';

/** How the workbench was divided, as it was stored: whoever reads it decides what of it makes sense. */
export function readPanes(): unknown {
  try {
    return JSON.parse(localStorage.getItem(PANES) ?? 'null');
  } catch {
    return null; // Storage is switched off, or somebody else wrote there.
  }
}

export function keepPanes(panes: object): void {
  try {
    localStorage.setItem(PANES, JSON.stringify(panes));
  } catch {
    // As above.
  }
}
