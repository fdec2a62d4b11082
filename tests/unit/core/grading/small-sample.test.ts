// Small samples: found for what needs likeness, whole small groups, the same rows every time.
import { expect, test } from 'vitest';
import { ddmin } from '../../../../src/core/grading/ddmin.ts';
import { smallSample } from '../../../../src/core/grading/small-sample.ts';

interface Ride {
  readonly file: string;
  readonly day: number;
}

const RIDES: readonly Ride[] = Array.from({ length: 300 }, (_, i) => ({ file: 'rides', day: i % 20 }));
const PERIOD: Ride = { file: 'periods', day: -1 };
const ALL = [PERIOD, ...RIDES];
const fileOf = (ride: Ride): string => ride.file;
const never = (): boolean => false;
const patience = { expired: never, onProgress: () => undefined };

/** Two days have equally many rides, more than any other: taking rides away breaks the tie, unless it is done on both sides at once. */
function tied(kept: readonly Ride[]): boolean {
  if (!kept.includes(PERIOD)) return false;
  const counts = new Map<number, number>();
  for (const { file, day } of kept) if (file === 'rides') counts.set(day, (counts.get(day) ?? 0) + 1);
  const [first = 0, second = -1] = [...counts.values()].sort((a, b) => b - a);
  return first === second;
}

test('a tie is found in a few rows, with the small file whole', () => {
  const sample = smallSample(ALL, fileOf, tied, never);
  expect(sample).toContain(PERIOD);
  expect(ddmin(sample ?? [], tied, patience)).toHaveLength(3);
  expect(sample).toEqual(smallSample(ALL, fileOf, tied, never));
});

test('what no small sample shows is null, and an expired search ends at once', () => {
  expect(smallSample(ALL, fileOf, (kept) => kept.length > 200, never)).toBeNull();
  let asked = 0;
  smallSample(
    ALL,
    fileOf,
    () => (asked++, false),
    () => true,
  );
  expect(asked).toBe(0);
});
