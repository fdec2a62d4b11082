// `lab data <id>` and `lab schema`: write what is made by code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from '../doctor/data-is-fresh.ts';
import { labFolder } from '../folders.ts';
import { writeSchemaFile } from '../lab-schema-file.ts';
import { UsageError, type Command } from './command.ts';

export const data: Command = {
  usage: 'data <id>',
  does: 'writes the data files of a lab from its generate.ts',
  async run([id], _flags, print) {
    const files = id === undefined ? null : await generatedFiles(id);
    if (id === undefined || files === null) throw new UsageError('data needs a lab with a generate.ts');
    for (const [file, content] of files) {
      const path = join(labFolder(id), file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      print(path);
    }
    return 0;
  },
};

export const schema: Command = {
  usage: 'schema',
  does: 'writes labs/lab.schema.json',
  run() {
    writeSchemaFile();
    return Promise.resolve(0);
  },
};
