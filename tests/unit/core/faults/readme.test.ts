// Every fault stands in labs/README.md, and every example there can be read.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readValues, type AuthoredValues } from '../../../../src/core/faults/params.ts';
import { FAULT_NAMES, FAULTS } from '../../../../src/core/faults/registry.ts';

const readme = readFileSync(new URL('../../../../labs/README.md', import.meta.url), 'utf8');

test.each(FAULT_NAMES)('%s', (name) => {
  // In a table a bar is written `\|`.
  const row = new RegExp(`^\\| \`${name}\` \\|.*\\| \`(.+)\` \\|$`, 'm').exec(
    readme.replaceAll(String.raw`\|`, '¦'),
  );
  const example = parse((row?.[1] ?? '').replaceAll('¦', '|')) as Record<string, AuthoredValues>;
  expect(Object.keys(example)).toEqual([name]);
  expect(readValues(FAULTS[name].params, example[name] ?? {}, 'orders')).toBeDefined();
});
