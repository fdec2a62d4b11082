// The whole road of «Your CSV» in a test: bytes -> sniff -> profile -> propose -> lab -> run and check.
import { fileBody } from '../../../../src/core/csv/text.ts';
import { grade } from '../../../../src/core/grading/grade.ts';
import type { Verdict } from '../../../../src/core/grading/verdict.ts';
import type { Lab } from '../../../../src/core/lab.ts';
import type { Toolbox } from '../../../../src/core/pipeline/engine.ts';
import type { Observation } from '../../../../src/core/pipeline/observation.ts';
import { runScenario } from '../../../../src/core/pipeline/run.ts';
import { deliveriesInOrder, runTwice } from '../../../../src/core/pipeline/scenario.ts';
import { labOfProject, type PlayableProject } from '../../../../src/core/project/lab-of-project.ts';
import { sourceName } from '../../../../src/core/project/names.ts';
import { profileSource, type SourceProfile } from '../../../../src/core/project/profile-source.ts';
import { propose, type Proposal } from '../../../../src/core/project/propose.ts';
import type { OwnFile, Project, SniffedFormat } from '../../../../src/core/project/project.ts';
import { sniff } from '../../../../src/core/project/sniff.ts';
import { starterOf } from '../../../../src/core/project/starter.ts';

export interface TestFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Played {
  readonly sniffed: SniffedFormat;
  readonly profile: SourceProfile;
  readonly proposal: Proposal;
  readonly project: Project;
  readonly playable: PlayableProject;
}

export function text(content: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(content);
}

/** All files are deliveries of one source. */
export function prepare(files: readonly TestFile[]): Played {
  const sniffed = files.map(({ bytes }) => sniff(bytes, bytes.length));
  const first = sniffed[0];
  if (first === undefined) throw new Error('no file');
  const source = sourceName(files[0]?.name ?? '');
  const profile = profileSource(
    files.map(({ bytes }, at) => ({
      bytes: { size: bytes.length, read: (from, to) => bytes.subarray(from, to) },
      format: sniffed[at]?.format ?? first.format,
    })),
  );
  const proposal = propose(source, profile);
  const own = files.map(({ name, bytes }, at): OwnFile => ({
    name,
    source,
    blob: new Blob([new Uint8Array(bytes)]),
    format: sniffed[at]?.format ?? first.format,
  }));
  const contracts = [proposal.contract];
  const project: Project = { id: 'p', title: 'Mine', files: own, contracts, draft: starterOf(contracts) };
  const playable = labOfProject(project);
  const bodies = new Map(files.map(({ name, bytes }) => [name, fileBody(bytes)]));
  return {
    sniffed: first,
    profile,
    proposal,
    project,
    playable: { ...playable, lab: withBodies(playable.lab, bodies) },
  };
}

/** Blobs are read in workers only: here the bytes travel as they do in a lab. */
function withBodies(lab: Lab, bodies: ReadonlyMap<string, ReturnType<typeof fileBody>>): Lab {
  return {
    ...lab,
    deliveries: lab.deliveries.map((delivery) => ({
      ...delivery,
      files: delivery.files.map((file) => ({ ...file, body: bodies.get(file.name) ?? file.body })),
    })),
  };
}

const WATCH = { rowCap: 100_001, contents: 'all', probes: {}, intrusions: [] } as const;

export function run({ project, playable: { lab } }: Played, tools: Toolbox): Observation {
  return runScenario(lab, project.draft, deliveriesInOrder(lab, lab.deliveries.length), WATCH, tools);
}

export function runAgain({ project, playable: { lab } }: Played, tools: Toolbox): Observation {
  return runScenario(lab, project.draft, runTwice(lab, lab.deliveries.length), WATCH, tools);
}

export function check(
  { project, playable: { lab, pack } }: Played,
  tools: Toolbox,
  draft = project.draft,
): Verdict {
  const referee = { pack, tools, known: new Map() };
  return grade(lab, draft, referee, tools, { onScenario: () => undefined, onOutcome: () => undefined });
}
