// What a fault is: a named, seeded, pure way in which a source goes bad. Three sorts, by what they work on.
import type { Sheet } from '../csv/sheet.ts';
import type { Delivery } from '../lab.ts';
import type { Params, Values, AnyValues } from './params.ts';
import type { Random } from './random.ts';

/**
 * What a fault may change, and nothing else. `cells`: of the columns its params name. `rows-added`, `rows-removed`: the
 * others stay as they are. `rows-broken`: records that no longer fit the header. `order`: the same rows elsewhere.
 */
export type Touch =
  'cells' | 'rows-added' | 'rows-removed' | 'rows-broken' | 'order' | 'header' | 'bytes' | 'deliveries';

interface FaultBase {
  readonly params: Params;
  readonly touches: readonly Touch[];
}

/** Works on rows, cells and header of one file. */
export interface SheetFault extends FaultBase {
  readonly on: 'sheet';
  apply(sheet: Sheet, values: AnyValues, random: Random): Sheet;
}

/** Works on the written file. */
export interface ByteFault extends FaultBase {
  readonly on: 'bytes';
  apply(bytes: Uint8Array, values: AnyValues, random: Random): Uint8Array;
}

export interface DeliveryPlan {
  /** Of the twin, in order of arrival. */
  readonly deliveries: readonly Delivery[];
  /** The lab's own, as they are. */
  readonly all: readonly Delivery[];
}

/** Works on what arrives when. */
export interface DeliveryFault extends FaultBase {
  readonly on: 'deliveries';
  apply(plan: DeliveryPlan, values: AnyValues, random: Random): readonly Delivery[];
}

export type Fault = SheetFault | ByteFault | DeliveryFault;

/** An author's mistake with a fault; the hint says what to write instead. */
export class FaultError extends RangeError {
  override readonly name = 'FaultError';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

const SOURCE = { source: { kind: 'source' } } as const;

interface Spec<Ps extends Params, On, Out> {
  readonly params: Ps;
  readonly touches: readonly Touch[];
  apply(on: On, values: Values<Ps>, random: Random): Out;
}

export function sheetFault<const Ps extends Params>(spec: Spec<Ps, Sheet, Sheet>): SheetFault {
  return { on: 'sheet', params: { ...spec.params, ...SOURCE }, touches: spec.touches, apply: untyped(spec) };
}

export function byteFault<const Ps extends Params>(spec: Spec<Ps, Uint8Array, Uint8Array>): ByteFault {
  return { on: 'bytes', params: { ...spec.params, ...SOURCE }, touches: spec.touches, apply: untyped(spec) };
}

export function deliveryFault<const Ps extends Params>(
  spec: Spec<Ps, DeliveryPlan, readonly Delivery[]>,
): DeliveryFault {
  return { on: 'deliveries', params: spec.params, touches: spec.touches, apply: untyped(spec) };
}

/** The one place where a file's values meet the typed ones of a fault: `readValues` has checked them. */
function untyped<Ps extends Params, On, Out>(spec: Spec<Ps, On, Out>) {
  return (on: On, values: AnyValues, random: Random): Out => spec.apply(on, values as Values<Ps>, random);
}
