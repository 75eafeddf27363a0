import type { TSESTree } from '@typescript-eslint/utils';
import { visitorKeys as defaultVisitorKeys } from '@typescript-eslint/visitor-keys';
import { bindingOf } from '../binding/binding.js';
import type { Binding } from '../binding/bound.js';
import { constantOf, type Constant } from './constant.js';
import type { Source } from '../detect.js';
import type { Customization } from '../custom/customize.js';
import type { CompiledNames } from '../custom/names.js';
import { Flow } from '../flow/follow.js';
import { Origins } from '../flow/origin.js';
import { outlineOf } from './outline.js';
import { stringsIn } from './strings.js';
import { nameVerdict } from '../name/name.js';
import type { Places } from '../prefilter/places.js';
import { EVERYTHING, type Clues } from '../prefilter/clues.js';
import { deliveriesIn, type Delivery } from '../flow/delivery.js';

/** A string of the program with what is known of where it stands. */
export interface Candidate {
  readonly constant: Constant;
  readonly binding: Binding | undefined;
  readonly delivery: Delivery | undefined;
  /** Whether anything in it may have the format of a credential. */
  readonly mayHaveFormat: boolean;
}

/** Every string that the program spells out and that the clues leave in question, in the order of the source. */
export function candidatesOf(
  { text, program, scopeManager, visitorKeys, outline: collected }: Source,
  { formats, sinks, called, bare, places, formatPlaces }: Clues = EVERYTHING,
  custom?: Customization,
): Candidate[] {
  const keys = visitorKeys ?? defaultVisitorKeys;
  const outline = collected ? () => collected : outlineOf(program, keys);
  const origins = new Origins(scopeManager, outline);
  const flow = new Flow(origins, outline);
  const deliveries = sinks
    ? deliveriesIn(outline(), origins, flow, { called, custom: custom?.sinks?.table })
    : NONE;
  const delivered = Array.from(deliveries.keys(), ({ range }) => range[0]);
  const strings = stringsIn(text, program, keys, places?.with(delivered));
  return strings.flatMap((path) => {
    const delivery = deliveries.get(path.node);
    const binding = bindingOf(path, flow);
    const mayHaveFormat = formats && formatPlaces?.touch(path.node.range) !== false;
    const mayMatter =
      delivery ?? (mayHaveFormat || bare || mayBind(binding, places, custom?.names));
    if (!mayMatter) return [];
    const constant = constantOf(path.node, (operand) => flow.stringBehind(operand));
    return constant ? [{ constant, binding, delivery, mayHaveFormat }] : [];
  });
}

/** Whether a string can be a credential by what it is bound to. */
function mayBind(
  binding: Binding | undefined,
  places: Places | undefined,
  names: CompiledNames | undefined,
): boolean {
  if (!binding) return false;
  if (!places || binding.encoded === true) return true;
  return (nameVerdict(binding.name) ?? names?.read(binding.name)) !== undefined;
}

const NONE: ReadonlyMap<TSESTree.Node, Delivery> = new Map();
