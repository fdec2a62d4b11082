// Makes three days of appointments of a clinic in Seoul that does not exist, each with the contract of its day.
// Same seed, same files: `npm run lab -- data clinic-appointments`.
import { csvText, type CsvLine } from '../../src/authoring/data/csv-lines.ts';
import { seeded, type Random } from '../../src/core/faults/random.ts';

const HEADER = ['appointment_id', 'patient_id', 'starts_at', 'minutes', 'department', 'room', 'status'] as const;
type Field = (typeof HEADER)[number];
type Appointment = Record<Field, string>;

interface Day {
  readonly seed: number;
  readonly date: string;
  readonly firstNumber: number;
  readonly records: number;
  readonly lengths: readonly number[];
  readonly statuses: readonly string[];
  /** Record (from 0) -> what is wrong with it: other cells, or another line. */
  readonly spoilt: ReadonlyMap<number, (one: Appointment) => Partial<Appointment> | string>;
}

const STATUSES = ['booked', 'booked', 'arrived', 'arrived', 'arrived', 'cancelled', 'no-show'];
const LENGTHS = [5, 10, 15, 15, 20, 30, 30, 45, 60, 90, 120, 150, 180];

const MONDAY: Day = {
  seed: 31, date: '2026-03-02', firstNumber: 20481, records: 300, lengths: LENGTHS, statuses: STATUSES,
  spoilt: new Map<number, (one: Appointment) => Partial<Appointment> | string>([
    [17, () => ({ patient_id: '' })],
    [41, () => ({ status: 'cancel' })],
    [63, () => ({ starts_at: '2026-02-30 10:20' })],
    [88, () => ({ minutes: '30 min' })],
    [104, () => ({ minutes: '0' })],
    [121, () => ({ department: '내과'.normalize('NFD') })],
    [139, () => ({ patient_id: '4471', status: '' })],
    [158, (one) => line(one).replace(/,[^,]*$/, '')],
    [176, () => ({ room: 'corridor' })],
    [203, () => ({ minutes: '240', status: 'Booked' })],
    [226, () => ({ appointment_id: ' ' })],
    [247, () => ({ starts_at: '02.03.2026 16:40', minutes: '4' })],
    [268, () => ({ minutes: '' })],
    // The booking system signs its export; to a reader of lines this is one more record.
    [299, () => 'end of export: 299 appointments'],
  ]),
};

/** A new spreadsheet at the front desk writes dates as it likes. */
const TUESDAY: Day = {
  seed: 32, date: '2026-03-03', firstNumber: 20780, records: 260, lengths: LENGTHS, statuses: STATUSES,
  spoilt: new Map<number, (one: Appointment) => Partial<Appointment> | string>([
    ...Array.from({ length: 31 }, (_, i) => [i * 8 + (i % 3), (one: Appointment) => ({ starts_at: one.starts_at.replace(/^(\d+)-(\d+)-(\d+)/, '$3.$2.$1') })] as const),
    [77, () => ({ patient_id: 'P-17' })],
    [142, () => ({ status: 'no' })],
    [259, () => 'end of export: 259 appointments'],
  ]),
};

/** Exactly one in twenty is bad; the contract has a new status and a lower limit. */
const WEDNESDAY: Day = {
  seed: 33, date: '2026-03-04', firstNumber: 21039, records: 200, lengths: LENGTHS.filter((minutes) => minutes <= 120),
  statuses: [...STATUSES, 'walk-in'],
  spoilt: new Map<number, (one: Appointment) => Partial<Appointment> | string>([
    [9, () => ({ minutes: '3' })],
    [28, () => ({ minutes: '121' })],
    [46, () => ({ status: 'walk in' })],
    [61, () => ({ department: '안과' })],
    [90, () => ({ patient_id: 'P-20A4' })],
    [113, () => ({ starts_at: '2026-03-04 25:10' })],
    [131, () => ({ status: '' })],
    [150, (one) => `${line(one)},`],
    [172, () => ({ minutes: '12.5' })],
    [199, () => 'end of export: 199 appointments'],
  ]),
};

export function generate(): Record<string, string> {
  return {
    'data/appointments-mon.csv': appointments(MONDAY),
    'data/contract-mon.csv': contract(180, 'booked|arrived|cancelled|no-show'),
    'data/appointments-tue.csv': appointments(TUESDAY),
    'data/contract-tue.csv': contract(180, 'booked|arrived|cancelled|no-show'),
    'data/appointments-wed.csv': appointments(WEDNESDAY),
    'data/contract-wed.csv': contract(120, 'booked|arrived|cancelled|no-show|walk-in'),
  };
}

function contract(longest: number, statuses: string): string {
  return csvText([
    ['field', 'rule', 'value', 'code', 'reason'],
    ['appointment_id', 'required', '', 'A1', 'no number'],
    ['patient_id', 'required', '', 'P1', 'no number'],
    ['patient_id', 'pattern', 'P-[0-9][0-9][0-9][0-9]', 'P2', 'not a patient number'],
    ['starts_at', 'required', '', 'T1', 'no start'],
    ['starts_at', 'real-time', '', 'T2', 'no such date and time'],
    ['minutes', 'required', '', 'M1', 'no length'],
    ['minutes', 'whole-number', '', 'M2', 'length is not a whole number'],
    ['minutes', 'at-least', '5', 'M3', 'shorter than 5 minutes'],
    ['minutes', 'at-most', String(longest), 'M4', `longer than ${longest} minutes`],
    ['department', 'required', '', 'D1', 'no department'],
    ['department', 'one-of', '내과|소아과|피부과|치과', 'D2', 'no such department'],
    ['room', 'pattern', 'R[0-9]', 'R1', 'no such room'],
    ['status', 'required', '', 'S1', 'no status'],
    ['status', 'one-of', statuses, 'S2', 'no such status'],
  ]);
}

function appointments(day: Day): string {
  const random = seeded(day.seed);
  const minutes = Array.from({ length: day.records }, () => random.below(108) * 5).sort((a, b) => a - b);
  const lines = minutes.map((minute, index): CsvLine => {
    const one = appointment(`AP-${day.firstNumber + index}`, `${day.date} ${clock(minute)}`, day, random);
    const spoilt = day.spoilt.get(index)?.(one) ?? {};
    return typeof spoilt === 'string' ? spoilt : cells({ ...one, ...spoilt });
  });
  return csvText([HEADER, ...lines]);
}

function appointment(id: string, startsAt: string, day: Day, random: Random): Appointment {
  return {
    appointment_id: id,
    patient_id: `P-${1000 + random.below(9000)}`,
    starts_at: startsAt,
    minutes: String(random.pick(day.lengths)),
    department: random.pick(['내과', '내과', '내과', '소아과', '소아과', '피부과', '치과']),
    room: random.chance(0.12) ? '' : `R${1 + random.below(8)}`,
    status: random.pick(day.statuses) + (random.chance(0.03) ? ' ' : ''),
  };
}

function cells(one: Appointment): string[] {
  return HEADER.map((field) => one[field]);
}

function line(one: Appointment): string {
  return cells(one).join(',');
}

function clock(minute: number): string {
  const at = 9 * 60 + minute;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
