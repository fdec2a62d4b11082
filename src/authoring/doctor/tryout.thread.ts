// One draft on one hidden delivery, in a thread that can be killed. Holds the reference's observations between tryouts.
import { parentPort, workerData } from 'node:worker_threads';
import { createContext } from '../../core/grading/context.ts';
import { ledgerFinding } from '../../core/grading/checks/output-finding.ts';
import { explain } from '../../core/grading/explain.ts';
import { compareOutputs } from '../../core/grading/outputs.ts';
import type { Finding, Setting } from '../../core/grading/verdict.ts';
import type { ExaminerPack, Lab } from '../../core/lab.ts';
import type { Observation } from '../../core/pipeline/observation.ts';
import { twinScenario, type Scenario } from '../../core/pipeline/scenario.ts';
import { loadNodeTools } from '../node-parts.ts';
import { READY, type Tryout } from './tryout.ts';

const port = parentPort;
if (port === null) throw new Error('tryout.thread.ts runs as a worker thread only');
const { lab, pack } = workerData as { lab: Lab; pack: ExaminerPack };
const [tools, refereeTools] = await Promise.all([loadNodeTools(), loadNodeTools()]);
const known = new Map<string, Observation>();

port.on('message', (tryout: Tryout) => port.postMessage(judge(tryout)));
port.postMessage(READY);

/** What is wrong, as a sentence; null when draft and reference agree. */
function judge({ draft, twin, again }: Tryout): string | null {
  const context = createContext(lab, draft, { pack, tools: refereeTools, known }, tools, () => undefined);
  const setting: Setting = { kind: 'twin', twin: twin.id, from: twin.from };
  try {
    const scenario = twinScenario(twin, context.twinDeliveries(twin));
    const twice: Scenario = { id: `again:${twin.id}`, actions: [...scenario.actions, { kind: 'run' }] };
    const finding = differs(scenario, scenario) ?? (again ? differs(twice, scenario) : null);
    return finding === null ? null : explain(finding);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }

  function differs(seen: Scenario, wanted: Scenario): Finding | null {
    const got = context.observe(seen);
    if (got.failure !== undefined) return { kind: 'failure', setting, failure: got.failure };
    const difference = compareOutputs(lab, context.expect(wanted), got);
    if (difference !== null) return { kind: 'difference', setting, difference, places: [] };
    return ledgerFinding(context, seen, setting);
  }
}
