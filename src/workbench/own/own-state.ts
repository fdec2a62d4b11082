// State of «Your CSV»: one signal per idea. Views read it, `own-actions.ts` changes it. Knows no DOM, no worker and no storage.
import { signal, type Signal } from '@preact/signals';
import type {
  FileFormat,
  FormatDoubt,
  FormatField,
  Project,
  SourceContract,
} from '../../core/project/project.ts';
import type { ContractDoubt } from '../../core/project/proposal-doubts.ts';
import type { ProposedSource } from '../../worker/profile-runner.ts';
import type { SavedProject } from '../../storage/projects.ts';
import type { HeadSample } from './head-sample.ts';
import type { Offered, Refused } from './intake.ts';

export type Screen = 'start' | 'files' | 'contract' | 'pipeline';

/** A file that was looked at. */
export interface ChosenFile extends Offered {
  /** Stays the same while its format changes. */
  readonly key: number;
  readonly format: FileFormat;
  readonly doubts: readonly FormatDoubt[];
  /** Fields that a person has decided: their doubts are settled. */
  readonly settled: readonly FormatField[];
  /** Its first bytes, and whether these are all. */
  readonly head: Uint8Array;
  readonly sample: HeadSample;
}

export type SavedList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'listed';
      /** False where the browser keeps nothing: these live as long as the tab. */
      readonly persistent: boolean;
      readonly projects: readonly SavedProject[];
      /** Bytes in use and allowed, where the browser tells. */
      readonly use: { readonly used: number; readonly quota: number } | null;
    };

/** Something went wrong that the next step does not repair by itself. */
export type Trouble = { readonly message: string } | null;

export type Profiling =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly bytes: number; readonly size: number; readonly rows: number };

/** `full`: the browser has no room. `tab`: it keeps nothing at all. */
export type Stored = 'saved' | 'full' | 'tab';

/** Tells one doubt from the others. */
export function doubtKey(source: string, doubt: ContractDoubt): string {
  return JSON.stringify([source, doubt.column, doubt.message]);
}

export interface OwnState {
  /** Address of the glossary. */
  readonly glossary: string;
  /** False on the server and until the page is alive. */
  readonly ready: Signal<boolean>;
  readonly screen: Signal<Screen>;
  readonly saved: Signal<SavedList>;
  readonly files: Signal<readonly ChosenFile[]>;
  readonly refused: Signal<readonly Refused[]>;
  /** Files whose beginning is being read. */
  readonly reading: Signal<number>;
  readonly profiling: Signal<Profiling>;
  /** What was seen and proposed, by source. */
  readonly profiles: Signal<readonly ProposedSource[]>;
  /** The promises as they stand. */
  readonly contracts: Signal<readonly SourceContract[]>;
  /** Doubts about columns that a person has decided, by key. */
  readonly settled: Signal<readonly string[]>;
  /** The contract changed while own edits of the steps are in the way: what shall become of them? */
  readonly asking: Signal<boolean>;
  /** Where the open project is. */
  readonly stored: Signal<Stored>;
  /** Counts up with every opening: the workbench begins anew. */
  readonly opened: Signal<number>;
  /** The project is being put together and saved. */
  readonly building: Signal<boolean>;
  /** The open project, as it was saved last; null while a first one comes about. */
  readonly project: Signal<Project | null>;
  readonly trouble: Signal<Trouble>;
  /** Said politely to screen readers. */
  readonly announcement: Signal<string>;
}

export function createOwnState(glossary = ''): OwnState {
  return {
    glossary,
    ready: signal(false),
    screen: signal<Screen>('start'),
    saved: signal<SavedList>({ kind: 'loading' }),
    files: signal<readonly ChosenFile[]>([]),
    refused: signal<readonly Refused[]>([]),
    reading: signal(0),
    profiling: signal<Profiling>({ kind: 'none' }),
    profiles: signal<readonly ProposedSource[]>([]),
    contracts: signal<readonly SourceContract[]>([]),
    settled: signal<readonly string[]>([]),
    asking: signal(false),
    stored: signal<Stored>('saved'),
    opened: signal(0),
    building: signal(false),
    project: signal<Project | null>(null),
    trouble: signal<Trouble>(null),
    announcement: signal(''),
  };
}

/** Doubts nobody has settled yet. */
export function openDoubts(file: ChosenFile): readonly FormatDoubt[] {
  return file.doubts.filter(({ field }) => !file.settled.includes(field));
}
