// Physical lines of a delivered file, and the way from a place to its line.
import { describe, expect, test } from 'vitest';
import {
  fileOfPlace,
  lineWindow,
  physicalLines,
  visibleFiles,
} from '../../../src/workbench/delivered-lines.ts';
import { fixtureLab } from './fixture-lab.ts';

describe('physicalLines', () => {
  test('cuts at every kind of line end and keeps it', () => {
    expect(physicalLines('a\r\nb\nc\rd')).toEqual([
      { number: 1, text: 'a', end: '\r\n' },
      { number: 2, text: 'b', end: '\n' },
      { number: 3, text: 'c', end: '\r' },
      { number: 4, text: 'd', end: '' },
    ]);
  });

  test('opens no line behind the last line end', () => {
    expect(physicalLines('a\n')).toHaveLength(1);
    expect(physicalLines('')).toEqual([]);
    expect(physicalLines('\n\n')).toHaveLength(2);
  });
});

describe('fileOfPlace', () => {
  const files = visibleFiles(fixtureLab);

  test('finds a file by its name, with or without folder', () => {
    expect(fileOfPlace(files, { file: 'tuesday.csv' })?.delivery).toBe('tuesday');
    expect(fileOfPlace(files, { file: 'data/tuesday.csv' })?.delivery).toBe('tuesday');
  });

  test('knows nothing of hidden files', () => {
    expect(fileOfPlace(files, { file: 'hidden.csv' })).toBeUndefined();
  });
});

describe('lineWindow', () => {
  const lines = physicalLines('x\n'.repeat(500));
  const span = (focus?: number): readonly (number | undefined)[] => {
    const window = lineWindow(lines, 200, focus);
    return [window.length, window[0]?.number, window.at(-1)?.number];
  };

  test('begins at the top, or goes to where the line is', () => {
    expect(span()).toEqual([200, 1, 200]);
    expect(span(150)).toEqual([200, 1, 200]);
    expect(span(300)).toEqual([200, 201, 400]);
    expect(span(500)).toEqual([200, 301, 500]);
  });
});
