// What is said of a large file: how far its loading is, and the window of its lines.
import { count, number, size } from './amounts.ts';

export const largeFile = {
  size,
  progress: {
    label: 'Progress of the run',
    file: (name: string, at: number, all: number) =>
      all === 1 ? name : `${name}, file ${String(at)} of ${String(all)}`,
    bytes: (done: number, total: number) => `${size(done)} of ${size(total)}`,
    rows: (rows: number) => count(rows, 'row'),
    speed: (perSecond: number) => `${number(Math.round(perSecond))} rows/s`,
    memory: (bytes: number) => `${size(bytes)} of memory`,
  },
  lines: {
    from: 'From line',
    back: 'Lines before',
    forth: 'Lines after',
    none: (line: number) => `There is no line ${number(line)}.`,
    failed: 'The file cannot be read any more: it was moved or changed.',
  },
} as const;
