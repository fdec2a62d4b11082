// Makes the exports of three storefronts of a marketplace that does not exist, each in the bytes of its own country.
// Same seed, same files: `npm run lab -- data marketplace-export`.
import { csvText, type CsvLine } from '../../src/authoring/data/csv-lines.ts';
import { encodeText } from '../../src/core/csv/encoding.ts';
import { seeded, type Random } from '../../src/core/faults/random.ts';

type Goods = readonly (readonly [item: string, price: number])[];

interface Store {
  readonly seed: number;
  readonly orders: number;
  readonly prefix: string;
  readonly goods: Goods;
  readonly notes: readonly string[];
  date(day: number): string;
  price(value: number): string;
}

const KAZAN: Store = {
  seed: 51, orders: 240, prefix: 'KZ',
  goods: [
    ['Чайник "Волга", 1,7 л', 2490.5], ['Полотенце махровое', 690], ['Лампа настольная; белая', 1850], ['Кружка "Казань"', 420.9],
    ['Ёлочная гирлянда, 5 м', 799.99], ['Плед шерстяной', 3150], ['Набор ножей (6 шт.)', 2275.4], ['Часы настенные', 1340],
  ],
  notes: ['', '', '', '', 'Позвонить за час', 'Подъезд 2; код 45', 'Сказал: "оставьте у двери"', 'Упаковать отдельно.\nЭто подарок!', 'Доставка: 1) утром\n\n2) или после 18'],
  date: (day) => `0${day}.03.2026`,
  price: (value) => value.toFixed(2).replace('.', ','),
};

const SEOUL: Store = {
  seed: 52, orders: 220, prefix: 'SE',
  goods: [
    ['보온병 500ml, 검정', 18900], ['수건 세트', 12500], ['머그컵 "서울"', 8900], ['무선 충전기', 25900], ['극세사 담요', 31000], ['책상 조명, LED', 42000],
  ],
  notes: ['', '', '', '문 앞에 놓아주세요', '배송 전 연락, 부탁드립니다', '"선물"이라고 적어주세요', '경비실에 맡겨주세요.\n감사합니다'],
  date: (day) => `2026-03-0${day}`,
  price: (value) => String(value),
};

const TALLINN: Store = {
  seed: 53, orders: 200, prefix: 'TL',
  goods: [
    ['Õunamahl 3 l', 6.9], ['Villane tekk', 49], ['"Retro" raadio', 79.5], ['Monitor 27"', 189.9], ['Küünal, valge', 4.25], ['Köögikell', 12],
  ],
  notes: ['', '', '', 'Ukse taha', '"Kiire!"', 'Helista enne, palun', 'Kingitus; pakkida'],
  date: (day) => `2026-03-0${day}`,
  price: (value) => value.toFixed(2),
};

export function generate(): Record<string, string | Uint8Array> {
  const kazan = orders(KAZAN, ['Номер', 'Дата', 'Товар', 'Кол-во', 'Цена', 'Комментарий']);
  // Typed by hand into the shop's form, and never quoted by it.
  kazan.splice(58, 0, 'KZ-1901;02.03.2026;Плед шерстяной;1;3150,00;Подъезд 4; код 12');
  kazan.splice(171, 0, 'KZ-1902;04.03.2026;Часы настенные;1;1340,00');
  kazan.push('Итого заказов: 242');
  const seoul = orders(SEOUL, ['order_no', 'date', 'product', 'qty', 'price', 'memo']);
  seoul.splice(97, 0, 'SE-1901,2026-03-03,수건 세트,2,12,500,');
  const tallinn = orders(TALLINN, ['order', 'date', 'item', 'units', 'price', 'note']);
  return {
    'data/orders-kazan.csv': encodeText(`Отчёт «Заказы», Казань\n\n${csvText(kazan, ';')}`, 'windows-1251').bytes,
    'data/orders-seoul.csv': encodeText(csvText(seoul), 'euc-kr').bytes,
    // Tab-separated: a quote is a character there, a tab or a line end cannot be in a cell.
    'data/orders-tallinn.tsv': `\uFEFF${tallinn.map((line) => `${typeof line === 'string' ? line : line.join('\t')}\n`).join('')}`,
  };
}

function orders(store: Store, header: readonly string[]): CsvLine[] {
  const random = seeded(store.seed);
  const days = Array.from({ length: store.orders }, () => 2 + random.below(5)).sort((a, b) => a - b);
  return [header, ...days.map((day, index) => order(store, `${store.prefix}-${1001 + index}`, day, random))];
}

function order(store: Store, id: string, day: number, random: Random): CsvLine {
  const [item, price] = random.pick(store.goods);
  const units = String(1 + random.below(random.pick([1, 1, 2, 5])));
  return [id, store.date(day), item, units, store.price(price), random.pick(store.notes)];
}
