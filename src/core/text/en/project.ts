// English words of «Your CSV» that core says by itself: doubts about files and columns, sentences of checks, text of exports.
// Data and sentence-makers only.

const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
const list = (items: readonly string[]): string => items.join(', ');
const quoted = (items: readonly string[]): string => items.map((one) => `«${one}»`).join(', ');

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'a comma',
  ';': 'a semicolon',
  '\t': 'a tab',
  '|': 'a bar |',
  ':': 'a colon',
  '\x1f': 'the control character 0x1F',
};

export const project = {
  delimiter: (sign: string): string => DELIMITERS[sign] ?? `«${sign}»`,

  content: {
    empty: 'The file has no bytes at all.',
    blank: 'The file holds only blanks and line ends.',
    excel: 'This is an Excel workbook, whatever it is called. Open it and save the sheet as CSV (UTF-8).',
    oldExcel: 'This is an old Excel or Office file, whatever it is called. Open it and save the sheet as CSV (UTF-8).',
    zip: 'This is a zip archive. Unpack it and choose the files inside.',
    gzip: 'This is a gzip archive. Unpack it and choose the file inside.',
    pdf: 'This is a PDF, not a table in text.',
    parquet: 'This is a Parquet file, not a table in text.',
    sqlite: 'This is an SQLite database, not a table in text.',
    image: 'This is an image, not a table in text.',
    html: 'This is a web page (HTML or XML), most likely an error or a login page saved under the name of the file.',
    json: 'This looks like JSON, not like CSV.',
    binary: 'There are NUL bytes in it: most likely this is no text file.',
  },

  encoding: {
    bom: (encoding: string) => `The file begins with a byte order mark of ${encoding}.`,
    nuls: (encoding: string) => `Every other byte is zero, as in ${encoding} without a byte order mark.`,
    guessed: (encoding: string, sample: string) =>
      `The bytes are not UTF-8. Read as ${encoding} they make plausible words${sample === '' ? '' : `: ${sample}`}. If letters look wrong, choose another encoding.`,
    weak: (encoding: string, sample: string) =>
      `The bytes are not UTF-8, and no encoding makes plainly plausible words of them. ${encoding} was taken${sample === '' ? '' : `: ${sample}`}. Look at the letters.`,
    broken: (bad: number) =>
      `The file is UTF-8 but for ${count(bad, 'place')} with broken bytes; they will show as \uFFFD.`,
  },

  delimiters: {
    close: (chosen: string, other: string) => `The cells could also be separated by ${other}; ${chosen} fits better.`,
    oneColumn: 'No sign separates the lines into cells: this is taken for a file of one column.',
    unquoted: 'Quotes in this file do not pair up, so a quote is taken for a character like any other.',
  },

  table: {
    skipped: (lines: number, text: string) =>
      `${lines === 1 ? 'The first line is' : `The first ${lines} lines are`} left out, since the table begins below${text === '' ? '' : `: «${text}»`}.`,
    secondHeader: (text: string) =>
      `The line below the header holds no values either («${text}»): a second line of the header, or units? It will be a row.`,
    noHeader: 'The first line looks like values, not like names: the columns are called column_1, column_2 and so on.',
    weakHeader: 'Nothing but text in this file: the first line is taken for names, which may be wrong.',
    onlyHeader: 'There is one line only. It is taken for the names of the columns, and there are no rows.',
    oneValue: 'There is one line only, and it holds values: no names of columns.',
    ragged: (rows: number, seen: number, line: number, got: number, wanted: number) =>
      `${count(rows, 'line')} of the first ${seen.toLocaleString('en')} ${rows === 1 ? 'has' : 'have'} another number of fields; line ${line}, for example, has ${got} instead of ${wanted}. Such lines are set aside as malformed.`,
    raggedHeader: (got: number, wanted: number) =>
      `The header has ${count(got, 'name')}, the lines below have ${count(wanted, 'field')}.`,
    duplicates: (names: readonly string[]) =>
      `Several columns are called ${quoted(names)}: the second one gets «_2» behind its name, and so on.`,
    unnamed: (columns: readonly number[]) =>
      `${columns.length === 1 ? 'Column' : 'Columns'} ${list(columns.map(String))} ${columns.length === 1 ? 'has' : 'have'} no name and will be called column_N.`,
    wide: (columns: number) => `There are ${columns.toLocaleString('en')} columns; a table here holds at most 1,900.`,
    oneColumn: 'There is only one column.',
    footer: (line: string) =>
      `The last line looks like totals or a remark, not like a row: «${line}». It will come in as a row or as malformed.`,
    twoTables: (line: number) =>
      `From line ${line} on the lines have another number of fields, after a blank line: a second table? Its lines are set aside as malformed.`,
    lineEnds: 'Lines end in different ways (CR LF and LF mixed). Both are taken for line ends.',
    carriageReturns: 'Lines end with a lone CR, as on very old Macs.',
  },
} as const;
