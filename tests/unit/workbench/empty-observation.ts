// What a run leaves that did nothing.
import type { Observation } from '../../../src/core/pipeline/observation.ts';

export const EMPTY_OBSERVATION: Observation = {
  staged: [],
  statements: [],
  results: [],
  tables: [],
  contents: {},
  probes: {},
  accepted: [],
  warnings: [],
};
