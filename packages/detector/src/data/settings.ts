import type { DataMember, DataValue } from './document.js';

/** How lists of variables are written that name each by itself: `- name: DB_PASSWORD`, `value: …`. */
const NAMING: ReadonlySet<string> = new Set(['name', 'key', 'variable']);

/** `{ name: 'DB_PASSWORD', value: '…' }`, as Kubernetes has it, is bound to what its name says. */
export function namedByItself(members: readonly DataMember[]): readonly DataMember[] {
  const naming = members.find(({ name, value }) => NAMING.has(name) && value.type === 'string');
  if (naming?.value.type !== 'string') return members;
  const said = naming.value.value;
  return members.map((member) => (member.name === 'value' ? { ...member, name: said } : member));
}

/** A variable or an option with its value. */
const SETTING = /^(?:--?)?(?<name>[a-z_][\w.-]{0,80})=(?=[^"'])/i;

/** The item `DB_PASSWORD=…` of a list, as Compose has it, is a name with a value. */
export function settingOf(item: DataValue, text: string): DataValue {
  if (item.type !== 'string') return item;
  const setting = SETTING.exec(item.value);
  const name = setting?.groups?.['name'];
  const start = text.indexOf(item.value, item.range[0]);
  if (name === undefined || start < 0 || start > item.range[0] + 1) return item;
  const at = setting?.[0].length ?? 0;
  const value = item.value.slice(at);
  const range = [start + at, start + item.value.length] as const;
  return { type: 'object', range, members: [{ name, value: { type: 'string', range, value } }] };
}
