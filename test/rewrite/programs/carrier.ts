import type { Code } from './code.js';
import { code } from './code.js';

/** What a carrier is written with. */
export interface Ingredients {
  /** Tells the carriers of a program apart. */
  readonly index: number;
  /** A name that says what the value is: `dbPassword3`. */
  readonly name: string;
  readonly held: Code;
}

/** Statements that bind a value to a name, in one of the ways of real code, and show it. */
export type Carrier = (ingredients: Ingredients) => Code;

/** Carriers for any block. `show(label, value)` puts a value on record. */
export const CARRIERS: Readonly<Record<string, Carrier>> = {
  constant: ({ index, name, held }) => code`const ${name} = ${held};
show(${index}, ${name});`,
  'later assignment': ({ index, name, held }) => code`let ${name};
${name} = ${held};
show(${index}, ${name});`,
  'assignment if empty': ({ index, name, held }) => code`let ${name} = null;
${name} ??= ${held};
show(${index}, ${name});`,
  member: ({ index, name, held }) => code`const state${index} = {};
state${index}.${name} = ${held};
show(${index}, state${index});`,
  object: ({ index, name, held }) => code`const settings${index} = { ${name}: ${held}, port: 5432 };
show(${index}, settings${index});`,
  'object with a user name': ({ index, name, held }) => code`const settings${index} = {
  host,
  user: 'app',
  '${name}': ${held},
  ...{ port: 5432 },
};
show(${index}, settings${index});`,
  'nested object': ({ index, name, held }) => code`const settings${index} = {
  ...{ ssl: true },
  db: { username: "app${index}", ${name}: ${held} },
};
show(${index}, settings${index});`,
  'object by environment': ({ index, name, held }) => code`const settings${index} = {
  development: { ${name}: ${held} },
  production: {},
};
show(${index}, settings${index}.development.${name});`,
  'object of a call': ({ index, name, held }) =>
    code`show(${index}, connect({ ${name}: ${held} }));`,
  'object of a new': ({ index, name, held }) =>
    code`show(${index}, new Client({ ${name}: ${held} }).options);`,
  'argument of a call': ({ index, held }) => code`show(${index}, jwt.sign({ sub: 1 }, ${held}));`,
  'parameter default': ({ index, name, held }) => code`function f${index}(${name} = ${held}) {
  return ${name};
}
show(${index}, f${index}());`,
  'destructured parameter default': ({ index, name, held }) =>
    code`const f${index} = ({ ${name} = ${held} } = {}) => ${name};
show(${index}, f${index}());`,
  'destructuring default': ({ index, name, held }) => code`const { ${name} = ${held} } = {};
show(${index}, ${name});`,
  'destructured list default': ({ index, name, held }) => code`const [${name} = ${held}] = [];
show(${index}, ${name});`,
  'destructuring in catch': ({ index, name, held }) => code`try {
  throw {};
} catch ({ ${name} = ${held} }) {
  show(${index}, ${name});
}`,
  'loop variable': ({ index, name, held }) =>
    code`for (let ${name} = ${held}, left = 1; left > 0; left -= 1) show(${index}, ${name});`,
  'class field': ({ index, name, held }) => code`class C${index} {
  ${name} = ${held};
}
show(${index}, new C${index}().${name});`,
  'static field': ({ index, name, held }) => code`class C${index} {
  static ${name} = ${held};
}
show(${index}, C${index}.${name});`,
  'private field': ({ index, name, held }) => code`class C${index} {
  #${name} = ${held};
  read() {
    return this.#${name};
  }
}
show(${index}, new C${index}().read());`,
  'static block': ({ index, name, held }) => code`class C${index} {
  static {
    this.${name} = ${held};
  }
}
show(${index}, C${index}.${name});`,
  getter: ({ index, name, held }) => code`class C${index} {
  get ${name}() {
    return ${held};
  }
}
show(${index}, new C${index}().${name});`,
  'getter of an object': ({ index, name, held }) => code`const o${index} = {
  get ${name}() {
    return ${held};
  },
};
show(${index}, o${index}.${name});`,
  'method default': ({ index, name, held }) => code`class C${index} {
  async open(${name} = ${held}) {
    show(${index}, ${name});
  }
}
pending.push(new C${index}().open());`,
  'assignment in a constructor': ({ index, name, held }) => code`class C${index} {
  constructor() {
    this.${name} = ${held};
  }
}
show(${index}, new C${index}().${name});`,
  'call of super': ({ index, name, held }) => code`class C${index} extends Client {
  constructor() {
    super({ ${name}: ${held} });
  }
}
show(${index}, new C${index}().options);`,
  'returned by a function': ({ index, name, held }) => code`function ${name}() {
  return ${held};
}
show(${index}, ${name}());`,
  'returned by an arrow': ({ index, name, held }) => code`const ${name} = () => ${held};
show(${index}, ${name}());`,
  'returned in an object': ({
    index,
    name,
    held,
  }) => code`const f${index} = () => ({ ${name}: ${held} });
show(${index}, f${index}());`,
  generator: ({ index, name, held }) => code`function* f${index}() {
  const ${name} = ${held};
  yield ${name};
}
show(${index}, [...f${index}()]);`,
  comparison: ({ index, name, held }) => code`for (const ${name} of guesses) {
  if (${name} === ${held}) show(${index}, ${name});
}`,
  'comparison the other way': ({ index, name, held }) => code`for (const ${name} of guesses) {
  const wrong = ${held} !== ${name};
  if (!wrong) show(${index}, ${name});
}`,
  'body of a case': ({ index, name, held }) => code`switch (yes) {
  case true:
    var ${name} = ${held};
    show(${index}, ${name});
}`,
  list: ({ index, name, held }) => code`const ${name} = [${held}];
show(${index}, ${name});`,
};

/** Carriers for TypeScript alone. */
export const TYPED_CARRIERS: Readonly<Record<string, Carrier>> = {
  'parameter property': ({ index, name, held }) => code`class C${index} {
  constructor(private readonly ${name}: string = ${held}) {}
}
show(${index}, new C${index}());`,
  decorator: ({ index, name, held }) => code`@register({ ${name}: ${held} })
class C${index} {}
show(${index}, (C${index} as any).options);`,
  'typed constant': ({ index, name, held }) => code`const ${name}: string | undefined = ${held};
show(${index}, ${name});`,
  'object as const': ({ index, name, held }) =>
    code`const settings${index} = { ${name}: ${held}, port: 5432 } as const;
show(${index}, settings${index});`,
};

/** Carriers for a URL, whose name need not say that it is a secret. */
export const URL_CARRIERS: Readonly<Record<string, Carrier>> = {
  constant: ({ index, held }) => code`const address${index} = ${held};
show(${index}, address${index});`,
  argument: ({ index, held }) => code`show(${index}, ${held});`,
  field: ({ index, held }) => code`class C${index} {
  address = ${held};
}
show(${index}, new C${index}().address);`,
  default: ({ index, held }) => code`function f${index}(address = ${held}) {
  return { address };
}
show(${index}, f${index}());`,
};

/** Places that no call can take: a literal stays there, for the reason that it is marked with. */
export const REFUSED_CARRIERS: Readonly<
  Record<string, { readonly carry: Carrier; readonly fate: 'enum-member' | 'case-label' }>
> = {
  'enum member': {
    fate: 'enum-member',
    carry: ({ index, name, held }) => code`enum E${index} {
  ${name} = ${held},
}
show(${index}, E${index}.${name});`,
  },
  'case label': {
    fate: 'case-label',
    carry: ({ index, name, held }) => code`for (const ${name} of guesses) {
  switch (${name}) {
    case ${held}:
      show(${index}, ${name});
  }
}`,
  },
};
