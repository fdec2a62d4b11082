// Follows every link and asset of a served site and lists what is broken, anchors included. Reads HTML as text: no browser.

export interface Crawled {
  readonly pages: number;
  /** `page -> address: what is wrong`. */
  readonly broken: readonly string[];
}

interface Answer {
  readonly status: number;
  /** Empty when it is no HTML. */
  readonly html: string;
}

/** `start` ends with a slash; only addresses below it belong to the site. */
export async function crawl(start: string): Promise<Crawled> {
  const answers = new Map<string, Answer>();
  const links: { from: string; to: URL }[] = [];
  const waiting = [start];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (answers.has(url)) continue;
    const answer = await fetchPage(url);
    answers.set(url, answer);
    for (const to of addressesOf(answer.html, url)) {
      links.push({ from: url, to });
      if (isInside(to, start)) waiting.push(withoutHash(to));
    }
  }
  const broken = links.flatMap(({ from, to }) => {
    const problem = problemOf(to, start, answers);
    return problem === undefined ? [] : [`${from} -> ${to.href}: ${problem}`];
  });
  return {
    pages: [...answers.values()].filter(({ html }) => html !== '').length,
    broken: [...new Set(broken)],
  };
}

async function fetchPage(url: string): Promise<Answer> {
  const response = await fetch(url);
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') === true;
  return { status: response.status, html: isHtml ? await response.text() : '' };
}

function addressesOf(html: string, page: string): URL[] {
  // Code samples show markup, too, but escaped; only real attributes match.
  return [
    ...html.matchAll(
      /<(?:a|link|script|img|source|astro-island)\b[^>]*?\s(?:href|src|component-url|renderer-url)="([^"]*)"/g,
    ),
  ]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .filter((address) => !/^(data|mailto|tel):/.test(address))
    .map((address) => new URL(address, page));
}

function problemOf(to: URL, start: string, answers: ReadonlyMap<string, Answer>): string | undefined {
  if (to.origin !== new URL(start).origin) return undefined;
  if (!isInside(to, start)) return 'leaves the path under which the site is served';
  const answer = answers.get(withoutHash(to));
  if (answer?.status !== 200) return `answers ${String(answer?.status)}`;
  const id = decodeURIComponent(to.hash.slice(1));
  return id === '' || answer.html.includes(`id="${id}"`) ? undefined : 'no such anchor';
}

function isInside(url: URL, start: string): boolean {
  return url.href.startsWith(start);
}

function withoutHash(url: URL): string {
  return url.href.slice(0, url.href.length - url.hash.length);
}
