// The `lab` command: `npm run lab -- <subcommand>`.
import { parseArgs } from 'node:util';
import { AuthorError } from './author-error.ts';
import { UsageError, type Command } from './commands/command.ts';
import { distil } from './commands/distil.ts';
import { doctor } from './commands/doctor.ts';
import { data, schema } from './commands/files.ts';
import { grade } from './commands/grade.ts';
import { newLab } from './commands/new.ts';

const COMMANDS: Readonly<Record<string, Command>> = { new: newLab, grade, doctor, distil, data, schema };

function help(): string {
  const lines = Object.values(COMMANDS).map(({ usage, does }) => `  lab ${usage}\n      ${does}`);
  return `Usage: npm run lab -- <command>\n${lines.join('\n')}`;
}

async function main(argv: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [name, ...args] = positionals;
  if (values.help) {
    process.stdout.write(`${help()}\n`);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UsageError(name === undefined ? 'no command' : `no command ${name}`);
  const { json, quick, write } = values;
  return command.run(args, { json, quick, write }, (line) => process.stdout.write(`${line}\n`));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 2;
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${help()}\n`);
  else if (error instanceof AuthorError) process.stderr.write(`${error.message}\n`);
  else if (error instanceof TypeError && 'code' in error)
    process.stderr.write(`${error.message}\n\n${help()}\n`);
  else throw error;
}
