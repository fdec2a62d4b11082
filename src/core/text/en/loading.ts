// What is said while files are loaded, and when one cannot be.

export const loading = {
  tooLarge: (total: string, limit: string) =>
    `The files of this run are ${total} together; a tab can take ${limit}. Take fewer files, or a part of a file.`,
  recordTooLarge: (file: string, line: number, limit: string) =>
    `${file}: the record that starts on line ${line} is larger than ${limit}. Is this a CSV file, and is a quote left open there?`,
  tooManyColumns: (file: string, columns: string, limit: string) =>
    `${file} has ${columns} columns; a table can have ${limit}. Is the delimiter the right one?`,
  oddDelimiter: (file: string, delimiter: string, limit: string) =>
    `${file}: its delimiter “${delimiter}” is not one plain character, and such files are read up to ${limit}.`,
  unreadable: (file: string) =>
    `${file} can no longer be read: it was changed, moved or deleted since you chose it. Choose it again.`,
  outOfMemory: (file: string, rows: string) =>
    `${file} does not fit into the memory of this tab: it was full after ${rows} rows. Take a part of the file.`,
} as const;
