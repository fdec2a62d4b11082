// The figures of the speed table: what each is, and what it must not exceed. The page /quality/ has the words for them.

export const GOALS = {
  'million-native': { unit: 'ratio', goal: 1.2 },
  'million-cli': { unit: 'ratio', goal: 0.85 },
  'load-naive': { unit: 'ratio', goal: 0.25 },
  'hundred-native': { unit: 'ratio', goal: 1.5 },
  linear: { unit: 'ratio', goal: 1.1 },
  memory: { unit: 'ratio', goal: 4.5 },
  'first-statement': { unit: 'ratio', goal: 1.15 },
  transfer: { unit: 'ratio', goal: 0.2 },
  blocked: { unit: 'ms', goal: 5 },
  stop: { unit: 'ms', goal: 60 },
  'stop-spare': { unit: 'ms', goal: 10 },
  'page-bytes': { unit: 'kB', goal: 600 },
  'first-run': { unit: 'ms', goal: 1000 },
} as const;

export type FigureId = keyof typeof GOALS;
