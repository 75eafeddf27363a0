import { visitorKeys as defaultVisitorKeys } from '@typescript-eslint/visitor-keys';
import { bindingOf } from '../binding/binding.js';
import type { Binding } from '../binding/bound.js';
import { constantOf, type Constant } from './constant.js';
import type { Source } from '../detect.js';
import type { SinkTable } from '../flow/sink-table.js';
import { Flow } from '../flow/follow.js';
import { Origins } from '../flow/origin.js';
import { outlineOf } from './outline.js';
import { EVERYTHING, type Clues } from '../prefilter/clues.js';
import { deliveriesIn, type Delivery } from '../flow/delivery.js';

/** A string of the program with what is known of where it stands. */
export interface Candidate {
  readonly constant: Constant;
  readonly binding: Binding | undefined;
  readonly delivery: Delivery | undefined;
}

/** Every string that the program spells out and that the clues leave in question, in the order of the source. */
export function candidatesOf(
  { program, scopeManager, visitorKeys }: Source,
  { formats, sinks, bare }: Clues = EVERYTHING,
  customSinks?: SinkTable,
): Candidate[] {
  const outline = outlineOf(program, visitorKeys ?? defaultVisitorKeys);
  const origins = new Origins(scopeManager, outline);
  const flow = new Flow(origins, outline);
  const deliveries = sinks ? deliveriesIn(outline, origins, flow, customSinks) : NONE;
  return outline.strings.flatMap((path) => {
    const delivery = deliveries.get(path.node);
    const binding = bindingOf(path, flow);
    if (!delivery && !binding && !formats && !bare) return [];
    const constant = constantOf(path.node, (operand) => flow.stringBehind(operand));
    return constant ? [{ constant, binding, delivery }] : [];
  });
}

const NONE: ReadonlyMap<unknown, Delivery> = new Map();
