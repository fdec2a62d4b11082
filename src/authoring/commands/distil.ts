// `lab distil <id> [--quick] [--json]`: chooses the twins of a lab and writes them into its lab.yaml.
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { labSchema } from '../../schema/lab.ts';
import { compileLab } from '../compile-lab.ts';
import { distilTwins } from '../doctor/distil.ts';
import { withTwins } from '../doctor/write-twins.ts';
import { labFolder, ROOT } from '../folders.ts';
import { labIds } from '../read-labs.ts';
import { parseYaml, readText } from '../read-yaml.ts';
import { UsageError, type Command } from './command.ts';

export const distil: Command = {
  usage: 'distil <id> [--quick] [--json]',
  does: 'chooses the fewest twins that catch what the other checks let pass, and writes them into lab.yaml (--quick: only says which)',
  async run([id], { json, quick }, print) {
    if (id === undefined || !labIds().includes(id))
      throw new UsageError(`distil needs a lab; there are ${labIds().join(', ')}`);
    const path = join(labFolder(id), 'lab.yaml');
    const file = relative(ROOT, path);
    const text = readText(path);
    const allowed = parseYaml(text, file, labSchema)['faults-allowed'] ?? [];
    const uses = allowed.flatMap((use) => Object.entries(use).map(([name, params]) => ({ name, params })));
    const found = await distilTwins(compileLab(id), uses);
    const next = withTwins(text, found.twins);
    parseYaml(next, file, labSchema);
    if (!quick && next !== text) writeFileSync(path, next);
    if (json) {
      print(JSON.stringify(found, null, 2));
      return 0;
    }
    for (const { id: twin, seed, from, faults } of found.twins) {
      print(
        `${twin}: ${from}, seed ${seed}: ${faults.map(({ name, params }) => `${name} ${JSON.stringify(params)}`).join(', ')}`,
      );
    }
    for (const mistake of found.missed) print(`no candidate catches ${mistake}`);
    print(
      `${found.candidates} candidates (${found.unfair} unfair), ${found.twins.length} chosen: they catch ${found.caught.length} of ${found.needed.length} that the other checks let pass,`,
    );
    print(`and ${found.alone.caught} of all ${found.alone.of} mistakes with no other check to help`);
    return 0;
  },
};
