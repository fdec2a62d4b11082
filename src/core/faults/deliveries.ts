// Faults on the sequence of deliveries: what arrives late, twice, or before its turn.
import type { DeliveredFile, Delivery } from '../lab.ts';
import { deliveryFault, FaultError } from './fault.ts';

const SOURCE = { source: { kind: 'source' } } as const;

export const lateFile = deliveryFault({
  params: SOURCE,
  touches: ['deliveries'],
  apply({ deliveries }, { source }) {
    const { delivery, file } = findFile(deliveries, source);
    if (delivery.files.length === 1) {
      throw new FaultError(
        `${delivery.id} has no file besides ${file.name}`,
        'a late file needs a delivery with several: take file-twice or delivery-order',
      );
    }
    const without = { ...delivery, files: delivery.files.filter((one) => one !== file) };
    const late = { id: freeId(deliveries, `${delivery.id}-late`), files: [file] };
    return [...deliveries.map((one) => (one === delivery ? without : one)), late];
  },
});

export const fileTwice = deliveryFault({
  params: SOURCE,
  touches: ['deliveries'],
  apply({ deliveries }, { source }) {
    const { delivery, file } = findFile(deliveries, source);
    return [...deliveries, { id: freeId(deliveries, `${delivery.id}-again`), files: [file] }];
  },
});

export const deliveryOrder = deliveryFault({
  params: {},
  touches: ['deliveries'],
  apply({ deliveries, all }, _values, random) {
    if (all.length < 2) throw new FaultError('the lab has one delivery', 'other orders need at least two');
    const planned = all.map((one) => deliveries.find(({ id }) => id === one.id) ?? one);
    const extra = deliveries.filter(({ id }) => !all.some((one) => one.id === id));
    const shuffled = random.shuffle(planned);
    const same = shuffled.every((one, index) => one === planned[index]);
    return [...(same ? [...planned.slice(1), ...planned.slice(0, 1)] : shuffled), ...extra];
  },
});

function findFile(
  deliveries: readonly Delivery[],
  source: string,
): { delivery: Delivery; file: DeliveredFile } {
  for (const delivery of deliveries) {
    const file = delivery.files.find((one) => one.source === source);
    if (file !== undefined) return { delivery, file };
  }
  throw new FaultError(`no file of ${source} is delivered`, 'name a source whose file is in the delivery');
}

function freeId(deliveries: readonly Delivery[], wanted: string): string {
  let id = wanted;
  for (let n = 2; deliveries.some((one) => one.id === id); n++) id = `${wanted}-${n}`;
  return id;
}
