// How a file is written, from its first bytes: encoding, delimiter, quotes, header, lines to skip. Guesses are never silent: where
// one is weak, or the file holds something a person should see, a doubt says so in plain words and offers what else it may be.
import { project as words } from '../text/en/project.ts';
import type { FileFormat, FormatDoubt, SniffedFormat } from './project.ts';
import { foreignContent, foreignText } from './sniff-content.ts';
import { scoreDelimiters, type DelimiterScore } from './sniff-delimiter.ts';
import { sniffEncoding } from './sniff-encoding.ts';
import { sniffTable } from './sniff-table.ts';

/** So many bytes are worth reading for a guess. */
export const HEAD_BYTES = 256 * 1024;
export const TAIL_BYTES = 16 * 1024;

const PLAIN: FileFormat = { encoding: 'utf-8', delimiter: ',', quotes: true, header: true, skip: 0 };

/**
 * @param head the first bytes of the file, about `HEAD_BYTES`
 * @param size of the whole file
 * @param tail its last bytes, where the head does not hold them: totals stand there
 */
export function sniff(head: Uint8Array, size: number, tail?: Uint8Array): SniffedFormat {
  const stop = (message: string, format = PLAIN): SniffedFormat => ({
    format,
    doubts: [{ field: 'content', message, instead: [], stops: true }],
  });
  const foreign = foreignContent(head, size);
  if (foreign !== null) return stop(foreign);
  const whole = head.length >= size;
  const { encoding, text: decoded, doubts: encodingDoubts } = sniffEncoding(head, whole);
  const text = whole ? decoded : wholeLines(decoded);
  const odd = foreignText(text);
  if (odd !== null) return stop(odd, { ...PLAIN, encoding });
  const ranked = scoreDelimiters(text);
  const best = ranked.find(({ score }) => score > 0);
  const delimiter = best?.delimiter ?? ',';
  const quotes = best?.quotes ?? true;
  const lastLines = tail === undefined || whole ? undefined : new TextDecoder(encoding).decode(tail);
  const table = sniffTable(text, {
    delimiter,
    quotes,
    whole,
    ...(lastLines === undefined ? {} : { lastLines }),
  });
  return {
    format: { encoding, delimiter, quotes, header: table.header, skip: table.skip },
    doubts: [
      ...encodingDoubts,
      ...(text.includes('\0')
        ? [{ field: 'content', message: words.content.binary, instead: [] } as const]
        : []),
      ...delimiterDoubts(ranked, best, text),
      ...table.doubts,
      ...lineDoubts(text),
    ],
  };
}

/** What the head cuts off at its end is no sign of anything. */
function wholeLines(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end < 0 ? text : text.slice(0, end + 1);
}

/** The second best within this distance is worth a word. */
const CLOSE = 0.25;

function delimiterDoubts(
  ranked: readonly DelimiterScore[],
  best: DelimiterScore | undefined,
  text: string,
): FormatDoubt[] {
  if (best === undefined) {
    const found = ranked.map(({ delimiter }) => delimiter);
    const instead = [...new Set(found)];
    return [{ field: 'delimiter', message: words.delimiters.oneColumn, instead }];
  }
  const doubts: FormatDoubt[] = [];
  const others = ranked.filter(
    (one) => one.delimiter !== best.delimiter && one.score > 0 && best.score - one.score < CLOSE,
  );
  const instead = [...new Set(others.map(({ delimiter }) => delimiter))];
  if (instead[0] !== undefined) {
    const message = words.delimiters.close(words.delimiter(best.delimiter), words.delimiter(instead[0]));
    doubts.push({ field: 'delimiter', message, instead });
  }
  if (!best.quotes && text.includes('"')) {
    doubts.push({ field: 'quotes', message: words.delimiters.unquoted, instead: [true] });
  }
  return doubts;
}

function lineDoubts(whole: string): FormatDoubt[] {
  // Line ends inside of quoted cells are none.
  const text = whole.replaceAll(/"[^"]*"/g, '');
  const feeds = text.split('\n').length - 1;
  const pairs = text.split('\r\n').length - 1;
  const message =
    feeds === 0 && text.includes('\r')
      ? words.table.carriageReturns
      : pairs > 0 && pairs < feeds
        ? words.table.lineEnds
        : null;
  return message === null ? [] : [{ field: 'lines', message, instead: [] }];
}
