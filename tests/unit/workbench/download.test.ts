import { expect, test } from 'vitest';
import { fileNameOf } from '../../../src/workbench/download.ts';

test.each([
  ['Revenue by day, in €', 'revenue-by-day-in.png'],
  ['../../etc/passwd', 'etc-passwd.png'],
  ['매출 2026', '매출-2026.png'],
  ['<img src=x>', 'img-src-x.png'],
  ['***', 'chart.png'],
])('%s', (title, name) => {
  expect(fileNameOf(title, 'chart', 'png')).toBe(name);
});
