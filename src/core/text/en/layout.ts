// Words of the bench's frame: the lines between its parts, one part alone, what a view says before and around its content, English.
// Data and sentence-makers only: knows no page.
const PARTS = { brief: 'brief', code: 'code', data: 'data', checks: 'checks' } as const;

export const layout = {
  split: {
    side: 'Width of brief and checks',
    data: 'Width of the data',
    stack: 'Height of the data',
  },
  splitHint: 'Drag, or use the arrows. Double click or Enter puts it back.',
  share: (share: number) => `${Math.round(share)} %`,
  alone: (part: keyof typeof PARTS) => `Show only the ${PARTS[part]}`,
  together: 'Show all parts',
  togetherHint: 'Show all parts (Esc)',
  fullScreen: 'Full screen',
} as const;
