// What a learner reads of a lab before coding: its words, and what its outputs look like.
import type { StorageClass } from './values.ts';

/** What an output looks like, taken from the reference's own run over all deliveries; shown before coding. */
export interface OutputShape {
  readonly columns: readonly ColumnShape[];
}

export interface ColumnShape {
  readonly name: string;
  /** Storage classes that occur, NULL left out. */
  readonly classes: readonly StorageClass[];
  readonly nulls: boolean;
}

export interface StepText {
  readonly title: string;
  readonly task: string;
  readonly hints: readonly string[];
}

export interface LabText {
  readonly title: string;
  readonly summary: string;
  /** Paragraphs of the brief. */
  readonly brief: readonly string[];
  readonly steps: Readonly<Record<string, StepText>>;
  /** Check id -> what it expects, as a sentence. */
  readonly checks: Readonly<Record<string, string>>;
}
