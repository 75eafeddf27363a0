import { code, indented, type Code } from './code.js';

/** Puts statements into a place where they run once; `mark` tells the places of a program apart. */
export type Setting = (content: Code, mark: string) => Code;

/** Places for statements. `pending` takes the promises that the end of the program waits for. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  block: (content) => code`{
${indented(content)}
}`,
  if: (content) => code`if (yes) {
${indented(content)}
} else {
  never();
}`,
  loop: (content, mark) => code`for (const turn${mark} of [1]) {
${indented(content)}
}`,
  label: (content, mark) => code`label${mark}: {
${indented(content)}
  break label${mark};
}`,
  'try and finally': (content) => code`try {
${indented(content)}
} finally {
  void 0;
}`,
  'function called at once': (content) => code`;(function () {
${indented(content)}
})();`,
  'arrow called at once': (content) => code`;(() => {
${indented(content)}
})();`,
  function: (content, mark) => code`function run${mark}() {
${indented(content)}
}
run${mark}();`,
  'function called before it stands': (content, mark) => code`early${mark}();
function early${mark}() {
${indented(content)}
}`,
  method: (content, mark) => code`class M${mark} {
  run() {
${indented(indented(content))}
  }
}
new M${mark}().run();`,
  'static block': (content, mark) => code`class S${mark} {
  static {
${indented(indented(content))}
  }
}`,
  generator: (content, mark) => code`function* walk${mark}() {
${indented(content)}
  yield 1;
}
for (const step of walk${mark}()) void step;`,
  'asynchronous function': (content, mark) => code`async function run${mark}() {
${indented(content)}
}
pending.push(run${mark}());`,
  'asynchronous function that nobody awaits': (content, mark) => code`const order${mark} = [];
async function run${mark}() {
${indented(content)}
  order${mark}.push(1);
}
run${mark}();
order${mark}.push(2);
show('order${mark}', order${mark});`,
  'asynchronous function that awaits first': (content, mark) => code`async function run${mark}() {
  await null;
${indented(content)}
}
pending.push(run${mark}());`,
  'asynchronous arrow that awaits first': (content, mark) => code`const run${mark} = async () => {
  await null;
${indented(content)}
};
pending.push(run${mark}());`,
  'asynchronous arrow called at once': (content) => code`pending.push(
  (async () => {
${indented(indented(content))}
    await null;
  })(),
);`,
  'asynchronous method': (content, mark) => code`class M${mark} {
  static async run() {
    for await (const turn of [1]) {
${indented(indented(indented(content)))}
    }
  }
}
pending.push(M${mark}.run());`,
  'asynchronous method of an object': (content, mark) => code`const o${mark} = {
  async run() {
    await null;
${indented(indented(content))}
  },
};
pending.push(o${mark}.run());`,
  'asynchronous generator': (content, mark) => code`async function* walk${mark}() {
  await null;
${indented(content)}
  yield 1;
}
pending.push(
  (async () => {
    for await (const step of walk${mark}()) void step;
  })(),
);`,
};
