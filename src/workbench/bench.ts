// The lab page's state: one signal per idea, everything else computed from them. Views read it, `actions.ts` changes it.
// Knows no DOM, no worker and no storage.
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Draft, Lab } from '../core/lab.ts';
import type { LinePlace } from '../core/pipeline/observation.ts';
import type { Peek, StepPlace } from '../core/pipeline/peek.ts';
import type { KnownSchema } from '../core/sql/schema.ts';
import { checkRows, passageOfCheck, type CheckRow, type CheckState } from './check-state.ts';
import type { SaveState } from './draft-keeper.ts';
import { knownSchema } from './known-schema.ts';
import {
  passageOfRun,
  sameDraft,
  stepStatuses,
  type Activity,
  type FinishedRun,
  type Passage,
  type RunState,
  type StepStatus,
} from './run-state.ts';
import type { Progress } from './run-progress.ts';
import type { ShrinkState } from './shrink-state.ts';
import { firstWish, type BreakWish } from './break-wish.ts';
import { createLayoutState, type LayoutState } from './layout-state.ts';
import { createResultsState, type ResultsState } from './results-state.ts';
import type { BrokenRun } from '../worker/protocol.ts';
import type { Trial } from './trial-state.ts';

export type Region = 'brief' | 'code' | 'data' | 'checks';
export type DataTab =
  | 'raw'
  | 'tables'
  | 'results'
  | 'dashboard'
  | 'ledger'
  | 'reference'
  | 'peek'
  | 'profile'
  | 'break'
  | 'history';

export type ReferenceState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'open'; readonly reference: Draft };

export type Notice =
  | { readonly kind: 'evidence' }
  | { readonly kind: 'history' }
  | { readonly kind: 'older-draft'; readonly version: number };

/** Where the page leads: addresses under the site's own base. */
export interface Links {
  readonly lesson: string;
  readonly lessonTitle: string;
  readonly roadmap: string;
  readonly glossary: string;
}

/** What earlier visits left in the evidence log about this lab. */
export interface History {
  /** ISO time of the first pass on this version. */
  readonly provenAt: string | null;
  /** A draft unlike the starter has failed a Check. */
  readonly tried: boolean;
}

/** A place in a step's text to bring into sight; a new object each time, so the same place can be asked for twice. */
export interface Reveal {
  readonly step: string;
  readonly offset: number;
  readonly length: number;
}

/** A step's whole new text, to be written as one edit that can be undone; a new object each time. */
export interface Rewrite {
  readonly step: string;
  readonly text: string;
}

/** One statement that was looked at, with the text it was in. */
export interface Peeked {
  readonly peek: Peek;
  readonly place: StepPlace;
  readonly draft: Draft;
}

/** A broken source and what the draft of that moment made of it. */
export interface BrokenSource {
  readonly run: BrokenRun;
  readonly draft: Draft;
}

export interface Bench {
  readonly lab: Lab;
  readonly links: Links;
  /** False on the server and until the page is alive. */
  readonly ready: Signal<boolean>;
  readonly draft: Signal<Draft>;
  readonly saved: Signal<ReadonlySignal<SaveState>>;
  readonly step: Signal<string>;
  readonly deliveries: Signal<number>;
  readonly activity: Signal<Activity>;
  /** How far the run under way is. */
  readonly progress: Signal<Progress>;
  readonly run: Signal<RunState>;
  /** The last run that came to an end; stays in sight while later ones are stopped. */
  readonly finished: Signal<FinishedRun | null>;
  readonly check: Signal<CheckState>;
  /** The search for the smallest input behind a failed check of the last verdict. */
  readonly shrink: Signal<ShrinkState>;
  readonly history: Signal<History>;
  /** The last verdict is safely in the evidence log. */
  readonly recorded: Signal<boolean>;
  /** Hints shown so far, by step. */
  readonly hints: Signal<Readonly<Record<string, number>>>;
  readonly reference: Signal<ReferenceState>;
  readonly region: Signal<Region>;
  readonly side: Signal<'brief' | 'checks'>;
  readonly dataTab: Signal<DataTab>;
  readonly file: Signal<number>;
  /** What the profile is of: `file 0` or `table receipts`. */
  readonly profiled: Signal<string>;
  readonly place: Signal<LinePlace | null>;
  readonly reveal: Signal<Reveal | null>;
  /** Selection of the open step's editor; both ends equal at a caret. */
  readonly selection: Signal<{ readonly from: number; readonly to: number }>;
  readonly rewrite: Signal<Rewrite | null>;
  readonly peek: Signal<Trial<Peeked>>;
  readonly wish: Signal<BreakWish>;
  readonly broken: Signal<Trial<BrokenSource>>;
  readonly results: ResultsState;
  readonly layout: LayoutState;
  /** Of the editor's text, in pixels. */
  readonly fontSize: Signal<number>;
  readonly schema: ReadonlySignal<KnownSchema>;
  readonly notices: Signal<readonly Notice[]>;
  /** Said politely to screen readers. */
  readonly announcement: Signal<string>;
  readonly plainEditor: Signal<boolean>;
  readonly patient: Signal<boolean>;
  readonly busy: ReadonlySignal<boolean>;
  readonly rows: ReadonlySignal<readonly CheckRow[]>;
  /** The last Run or Check that says something about the draft as it stands. */
  readonly passage: ReadonlySignal<Passage | null>;
  readonly steps: ReadonlySignal<Readonly<Record<string, StepStatus>>>;
  readonly untouched: ReadonlySignal<boolean>;
  /** The draft is no longer what ran last. */
  readonly ranOther: ReadonlySignal<boolean>;
  /** The draft is no longer what was graded last. */
  readonly gradedOther: ReadonlySignal<boolean>;
  readonly passed: ReadonlySignal<boolean>;
  readonly mayOpenReference: ReadonlySignal<boolean>;
}

/** A bench as it stands before anything was done: the server renders exactly this. */
export function createBench(lab: Lab, links: Links): Bench {
  const draft = signal<Draft>(lab.starter);
  const activity = signal<Activity>({ kind: 'idle' });
  const run = signal<RunState>({ kind: 'none' });
  const finished = signal<FinishedRun | null>(null);
  const check = signal<CheckState>({ kind: 'none' });
  const history = signal<History>({ provenAt: null, tried: false });
  const passage = computed(() => {
    const ran = passageOfRun(run.value);
    const checked = passageOfCheck(check.value);
    const current = [ran, checked].find(
      (one) => one !== null && sameDraft(lab.steps, one.draft, draft.value),
    );
    return current ?? ran ?? checked;
  });
  return {
    lab,
    links,
    draft,
    activity,
    run,
    finished,
    progress: signal<Progress>({ kind: 'none' }),
    check,
    history,
    shrink: signal<ShrinkState>({ kind: 'none' }),
    ready: signal(false),
    saved: signal<ReadonlySignal<SaveState>>(signal<SaveState>('untouched')),
    step: signal(lab.steps[0]?.id ?? ''),
    // What the checks look at first: the visible delivery.
    deliveries: signal(1),
    recorded: signal(false),
    hints: signal({}),
    reference: signal<ReferenceState>({ kind: 'closed' }),
    region: signal<Region>('brief'),
    side: signal<'brief' | 'checks'>('brief'),
    dataTab: signal<DataTab>('raw'),
    file: signal(0),
    profiled: signal('file 0'),
    place: signal(null),
    reveal: signal(null),
    selection: signal({ from: 0, to: 0 }),
    rewrite: signal<Rewrite | null>(null),
    peek: signal<Trial<Peeked>>({ kind: 'none' }),
    wish: signal(firstWish(lab)),
    broken: signal<Trial<BrokenSource>>({ kind: 'none' }),
    results: createResultsState(),
    layout: createLayoutState(),
    fontSize: signal(14),
    schema: computed(() => knownSchema(lab, finished.value?.observation)),
    notices: signal<readonly Notice[]>([]),
    announcement: signal(''),
    plainEditor: signal(false),
    patient: signal(false),
    busy: computed(() => activity.value.kind !== 'idle'),
    rows: computed(() => checkRows(lab, check.value)),
    passage,
    steps: computed(() => stepStatuses(lab.steps, passage.value, draft.value)),
    untouched: computed(() => sameDraft(lab.steps, draft.value, lab.starter)),
    ranOther: computed(
      () => finished.value !== null && !sameDraft(lab.steps, finished.value.draft, draft.value),
    ),
    gradedOther: computed(
      () => check.value.kind === 'graded' && !sameDraft(lab.steps, check.value.draft, draft.value),
    ),
    passed: computed(() => check.value.kind === 'graded' && check.value.verdict.status === 'passed'),
    mayOpenReference: computed(() => history.value.tried || history.value.provenAt !== null),
  };
}
