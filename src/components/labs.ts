// Which labs exist and in which version, as embedded into reading pages. The one place to swap for `readLabSummaries()`
// of src/authoring/read-labs.ts.

export interface LabSummary {
  readonly id: string;
  readonly version: number;
  readonly lesson: string;
  readonly minutes: number;
  readonly title: string;
}

export const labSummaries: readonly LabSummary[] = [
  { id: 'cafe-receipts', version: 1, lesson: 'sql/first-load', minutes: 45, title: 'Café receipts' },
];
