import { describe, expect, test } from 'vitest';
import { layoutColumn, layoutRow, type Drawing } from '../../../src/components/architecture-layout.ts';

const ROLES = ['flow', 'flow', 'flow', 'base'] as const;

describe.each([
  ['row', layoutRow(ROLES)],
  ['column', layoutColumn(ROLES)],
])('boxes in a %s', (_name, drawing: Drawing) => {
  test('stay inside the drawing and do not overlap', () => {
    expect(drawing.places).toHaveLength(ROLES.length);
    for (const [i, a] of drawing.places.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width).toBeLessThanOrEqual(drawing.width + 1e-9);
      expect(a.y + a.height).toBeLessThanOrEqual(drawing.height + 1e-9);
      for (const b of drawing.places.slice(i + 1)) {
        const apart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    }
  });

  test('are joined along the flow only', () => {
    expect(drawing.pipes).toHaveLength(2);
  });
});
