// Two exports of the loyalty programme of an online bookshop that does not exist. Same seed, same files: `npm run lab -- data loyalty-customers`.
import { csvText, type CsvLine } from '../../src/authoring/data/csv-lines.ts';
import { seeded, type Random } from '../../src/core/faults/random.ts';

const NAMES = [
  'zoë', 'josé', 'amélie', 'łukasz', 'małgorzata', 'żaneta', 'inês', 'conceição', 'björn', 'tomás', 'marta',
  'nuno', 'kasia', '민수', '지은', '서연', '하준', 'игорь', 'алёна', 'юлия', 'дмитрий', 'андрей',
];
const SUFFIXES = ['', '77', '.k', '_w', '.reads', '2001'];
const CITIES = ['Lisboa', 'Lisboa', 'Évora', 'Kraków', 'Kraków', 'Łódź', '서울', '서울', '부산', 'Нижний Новгород', ''];
const TIERS = ['bronze', 'bronze', 'silver', 'gold'];
const MINUTE = 60_000;

interface Version {
  readonly id: number;
  readonly city: string;
  readonly tier: string;
  readonly points: number;
  readonly at: number;
}
interface Member {
  readonly login: string;
  readonly versions: Version[];
}

export function generate(): Record<string, string> {
  const random = seeded(77);
  const logins = random.shuffle(NAMES.flatMap((name) => SUFFIXES.map((suffix) => name + suffix)));
  const ids = random.shuffle(Array.from({ length: 330 }, (_, i) => 905 + i));
  const start = Date.UTC(2026, 0, 5, 7);
  const march = logins.slice(0, 112).map((login) => member(login, ids, start, random));
  const returning = random.shuffle(march).slice(0, 38);
  const april = [
    ...logins.slice(112).map((login) => member(login, ids, start + 60 * 1440 * MINUTE, random)),
    ...returning.map((one) => ({ login: one.login, versions: [laterOrStale(one, ids, random)] })),
  ];
  // The April export overlaps the one of March by a few days: some last changes come a second time, letter for letter.
  const overlap = random.shuffle(march).slice(0, 12).map(({ login, versions }) => ({ login, versions: versions.slice(-1) }));
  return { 'data/members-03.csv': file(march, 3, random), 'data/members-04.csv': file([...april, ...overlap], 2, random) };
}

/** One to three registrations of the same person; often a tie on the last change, sometimes under an id of its own. */
function member(login: string, ids: number[], start: number, random: Random): Member {
  const count = random.pick([1, 1, 1, 2, 2, 3]);
  const versions: Version[] = [];
  let at = start + random.below(80 * 1440) * MINUTE;
  for (let i = 0; i < count; i++) {
    const before = versions.at(-1);
    if (before !== undefined && !random.chance(0.35)) at += (1 + random.below(12 * 1440)) * MINUTE;
    versions.push(version(before !== undefined && random.chance(0.2) ? before.id : takeId(ids), at, random));
    // A row with the same id and the same time would be the same change told in two ways; that is no export we know.
    if (before?.at === at && before.id === versions[i]?.id) versions[i] = { ...before };
  }
  return { login, versions };
}

/** April brings changes, and rows that had already been overtaken in March. */
function laterOrStale({ versions }: Member, ids: number[], random: Random): Version {
  const last = Math.max(...versions.map((one) => one.at));
  const first = versions[0];
  const days = random.chance(0.45) ? -(1 + random.below(40)) : random.chance(0.3) ? 0 : 1 + random.below(30);
  const id = days !== 0 && first !== undefined && random.chance(0.5) ? first.id : takeId(ids);
  return version(id, last + days * 1440 * MINUTE, random);
}

function version(id: number, at: number, random: Random): Version {
  return { id, at, city: random.pick(CITIES), tier: random.pick(TIERS), points: random.chance(0.06) ? 0 : random.below(240) * 5 };
}

function takeId(ids: number[]): number {
  const id = ids.pop();
  if (id === undefined) throw new RangeError('takeId: no customer id is left');
  return id;
}

function file(members: readonly Member[], broken: number, random: Random): string {
  const rows = members.flatMap(({ login, versions }) => versions.map((one, i) => row(spelt(login, i === 0 ? 0.15 : 0.85, random), one, random)));
  const again = [random.pick(rows), random.pick(rows)];
  const noLogin = Array.from({ length: broken + 1 }, (_, i) => blank(random.pick(rows), i === 0 ? '  ' : ''));
  // A point card typed at a counter: the city has a comma and nobody wrote quotes.
  const malformed = Array.from({ length: broken }, (_, i) => `${990 + i * 7},loja${i + 1},Vila Nova, de Gaia,bronze,${40 + i * 15},2026-02-1${i} 11:2${i}:00`);
  return csvText([['customer_id', 'login', 'city', 'tier', 'points', 'updated_at'], ...random.shuffle<CsvLine>([...rows, ...again, ...noLogin, ...malformed])]);
}

function blank(cells: readonly string[], login: string): readonly string[] {
  return cells.map((cell, i) => (i === 1 ? login : cell));
}

function row(login: string, { id, city, tier, points, at }: Version, random: Random): readonly string[] {
  const place = random.chance(0.2) ? city.normalize('NFD') : city;
  return [String(id), login, place, tier, String(points), stamp(at, random.chance(0.25))];
}

function spelt(login: string, rate: number, random: Random): string {
  if (!random.chance(rate)) return login;
  const capital = login.replace(/^./u, (letter) => letter.toUpperCase());
  return random.pick([capital, login.toUpperCase(), `${login} `, ` ${capital}`, login.normalize('NFD'), capital.normalize('NFD')]);
}

/** The web shop writes ISO, the counter dd.mm.yyyy; both in the same time zone. */
function stamp(at: number, counter: boolean): string {
  const [day = '', time = ''] = new Date(at).toISOString().slice(0, 19).split('T');
  return `${counter ? day.split('-').reverse().join('.') : day} ${time}`;
}
