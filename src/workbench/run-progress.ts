// How far a run is, as it is shown: the file that is loading, its rows and their speed, or the step that runs. Pure.
import type { RunProgress } from '../core/pipeline/progress.ts';

export type ProgressSeen =
  | {
      readonly kind: 'loading';
      readonly file: string;
      readonly bytes: number;
      readonly size: number;
      readonly rows: number;
      readonly since: number;
      /** Null until there is time enough to tell. */
      readonly perSecond: number | null;
    }
  | { readonly kind: 'step'; readonly step: string };

/** Before this a speed is a guess. */
const TELLING_MS = 300;

export function progressAfter(before: ProgressSeen | null, event: RunProgress, now: number): ProgressSeen {
  if (event.kind === 'step') return event;
  const since = before?.kind === 'loading' && before.file === event.file ? before.since : now;
  const ms = now - since;
  // Two digits: the last ones of a speed only flicker.
  const perSecond = ms < TELLING_MS ? null : Number(((event.rows / ms) * 1000).toPrecision(2));
  return { ...event, since, perSecond };
}
