// Shares of the bench's parts: kept in range, moved by keys, read back from whatever was stored.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FIRST_PANES,
  PANE_RANGE,
  paneStyle,
  parsePanes,
  shareAfterKey,
  withShare,
} from '../../../src/workbench/panes.ts';

describe('what was stored', () => {
  test('comes back as it was', () => {
    const panes = { side: 30, data: 60.5, stack: 25 };
    expect(parsePanes(JSON.parse(JSON.stringify(panes)))).toEqual(panes);
  });

  test.each([null, undefined, 'x', 7, [], {}, { side: 'wide', data: null, stack: NaN }])(
    'is no harm when it is nonsense: %j',
    (stored) => {
      expect(parsePanes(stored)).toEqual(FIRST_PANES);
    },
  );

  test('never makes a part vanish', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (side, data) => {
        const panes = parsePanes({ side, data });
        expect(panes.side).toBeGreaterThanOrEqual(PANE_RANGE.side.min);
        expect(panes.data).toBeLessThanOrEqual(PANE_RANGE.data.max);
      }),
    );
  });
});

describe('keys', () => {
  test.each([
    ['ArrowLeft', 48],
    ['ArrowRight', 44],
    ['Home', PANE_RANGE.data.min],
    ['End', PANE_RANGE.data.max],
    ['Enter', FIRST_PANES.data],
    ['ArrowUp', null],
    ['a', null],
  ])('%s', (key, share) => {
    expect(shareAfterKey('data', 46, key, 'ArrowLeft')).toBe(share);
  });

  test('stop at the ends', () => {
    expect(withShare(FIRST_PANES, 'side', 99).side).toBe(PANE_RANGE.side.max);
    expect(withShare(FIRST_PANES, 'side', -5).side).toBe(PANE_RANGE.side.min);
  });
});

test('the style sheet gets shares that add up', () => {
  expect(paneStyle({ side: 20, data: 40, stack: 30 })).toEqual({
    '--wb-side': '20%',
    '--wb-code': '60fr',
    '--wb-data': '40fr',
    '--wb-upper': '70fr',
    '--wb-lower': '30fr',
  });
});
