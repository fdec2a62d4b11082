// How the bench is divided: shares of its parts, in percent, and what a key or a pointer makes of them. Pure arithmetic.

export interface Panes {
  /** Of the whole width: the words beside the code. */
  readonly side: number;
  /** Of what is left: the data, where it stands beside the code. */
  readonly data: number;
  /** Of the height: the data, where it lies below the code. */
  readonly stack: number;
}

export type Pane = keyof Panes;

export const FIRST_PANES: Panes = { side: 24, data: 46, stack: 42 };

export const PANE_RANGE: Readonly<Record<Pane, { readonly min: number; readonly max: number }>> = {
  side: { min: 15, max: 45 },
  data: { min: 20, max: 75 },
  stack: { min: 20, max: 75 },
};

const STEP = 2;

export function withShare(panes: Panes, pane: Pane, share: number): Panes {
  const { min, max } = PANE_RANGE[pane];
  return { ...panes, [pane]: Math.round(Math.min(max, Math.max(min, share)) * 10) / 10 };
}

/** The share a key leads to, or null. `grows`: the arrow that makes this part larger. */
export function shareAfterKey(pane: Pane, share: number, key: string, grows: string): number | null {
  const shrinks = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight', ArrowUp: 'ArrowDown' }[grows];
  switch (key) {
    case grows:
      return share + STEP;
    case shrinks:
      return share - STEP;
    case 'Home':
      return PANE_RANGE[pane].min;
    case 'End':
      return PANE_RANGE[pane].max;
    case 'Enter':
      return FIRST_PANES[pane];
    default:
      return null;
  }
}

/** What was kept, if it still makes sense. */
export function parsePanes(stored: unknown): Panes {
  if (typeof stored !== 'object' || stored === null) return FIRST_PANES;
  const kept: Readonly<Record<string, unknown>> = { ...stored };
  return (['side', 'data', 'stack'] as const).reduce((panes, pane) => {
    const share = kept[pane];
    return typeof share === 'number' && Number.isFinite(share) ? withShare(panes, pane, share) : panes;
  }, FIRST_PANES);
}

/** The shares as the style sheet takes them. */
export function paneStyle({ side, data, stack }: Panes): Record<string, string> {
  return {
    '--wb-side': `${String(side)}%`,
    '--wb-code': `${String(100 - data)}fr`,
    '--wb-data': `${String(data)}fr`,
    '--wb-upper': `${String(100 - stack)}fr`,
    '--wb-lower': `${String(stack)}fr`,
  };
}
