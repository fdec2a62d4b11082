// Runs one tool of the repo to its end and keeps what it says. Goes through run.mjs, as every npm script does.
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

export interface ToolResult {
  readonly ok: boolean;
  readonly stdout: string;
  /** stdout and stderr as they came, without colours: it is shown later, perhaps in a log. */
  readonly output: string;
}

/** `tool` is a command of node_modules/.bin or a script of this repo. */
export async function runTool(
  tool: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ToolResult> {
  const child = spawn(process.execPath, ['tools/run.mjs', tool, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { ok: code === 0, stdout, output: stripVTControlCharacters(output) };
}
