// Puts distilled twins into the text of a lab.yaml: the `twins:` section changes, every other letter stays.
import { Document, isScalar, parseDocument, visit } from 'yaml';
import type { Twin } from '../../core/lab.ts';

const NOTE =
  '# Chosen by `npm run lab -- distil`: change `faults-allowed` or the wrong answers, then run it again.';

/** @param yaml text of a lab.yaml that has been read without errors */
export function withTwins(yaml: string, twins: readonly Twin[]): string {
  const section = `twins:\n  ${NOTE}\n${indented(rendered(twins))}`;
  const span = sectionSpan(yaml, 'twins');
  if (span !== null) return yaml.slice(0, span[0]) + section + yaml.slice(span[1]);
  const checks = sectionSpan(yaml, 'checks');
  const at = checks?.[0] ?? yaml.length;
  return yaml.slice(0, at) + section + yaml.slice(at);
}

/** From the key to the end of its value's last line. */
function sectionSpan(yaml: string, name: string): readonly [number, number] | null {
  const { contents } = parseDocument(yaml);
  if (contents === null || !('items' in contents)) return null;
  for (const pair of contents.items) {
    if (!('key' in pair) || !isScalar(pair.key) || pair.key.value !== name || !pair.key.range) continue;
    const value = pair.value as { range?: readonly [number, number, number] } | null;
    const end = value?.range?.[1] ?? pair.key.range[1];
    const lineEnd = yaml[end - 1] === '\n' ? end : yaml.indexOf('\n', end) + 1;
    return [pair.key.range[0], lineEnd === 0 ? yaml.length : lineEnd];
  }
  return null;
}

function rendered(twins: readonly Twin[]): string {
  const document = new Document(
    twins.map(({ seed, from, faults }) => ({
      seed,
      from,
      faults: faults.map(({ name, params }) => ({ [name]: params })),
    })),
    { aliasDuplicateObjects: false },
  );
  // One fault a line, as authors write it: `- blank: { column: total }`.
  visit(document, {
    Map(_key, node, path) {
      if (path.length >= 6) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
