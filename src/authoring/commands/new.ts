// `lab new <id>`: a folder that already compiles, with one check of each everyday kind, to be changed into a lab.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { labFolder } from '../folders.ts';
import { UsageError, type Command } from './command.ts';
import { labTemplate } from './new-template.ts';

export const newLab: Command = {
  usage: 'new <id>',
  does: 'makes a small lab that plays and passes its doctor, to be changed into yours',
  run([id], _flags, print) {
    if (id === undefined || !/^[a-z][a-z0-9-]*$/.test(id)) {
      throw new UsageError('new needs an id of small letters, digits and dashes');
    }
    if (existsSync(labFolder(id))) throw new UsageError(`labs/${id} is there already`);
    for (const [file, content] of Object.entries(labTemplate(id))) {
      const path = join(labFolder(id), file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    print(`labs/${id} is made. Next: change it, then «npm run lab -- doctor ${id}».`);
    return Promise.resolve(0);
  },
};
