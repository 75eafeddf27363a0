import type { Kind } from './kind.js';

/** What stands above the first statement of a program. */
export const HEADERS: Readonly<Record<Kind['syntax'], readonly string[]>> = {
  require: [
    '',
    "'use strict';\n",
    '"use strict"; // as always\n\n',
    "#!/usr/bin/env node\n'use strict';\n\n",
    '#!/usr/bin/env node\n// Starts the program.\n',
    '/*!\n * program\n * Copyright its authors\n */\n\n',
    "/* Copyright its authors */ 'use strict';\n",
    "'use strict'; /* begins here\n  and ends here */\n",
    "const os = require('node:os');\nshow('os', typeof os.EOL);\n",
    "'use strict';\nconst os = require('node:os'), path = require('node:path');\n\n",
    "var fs = require('fs'); var util = require('util');\n",
    "const { getSecret } = require('@secretlift/runtime');\n",
    "const { getSecretSync: secretOf, getSecret, } = require('@secretlift/runtime');\n",
    '/** Starts the program. */\n',
    '// prettier-ignore\n',
  ],
  import: [
    '',
    '#!/usr/bin/env node\n',
    '/*!\n * program\n * Copyright its authors\n */\n',
    "// @ts-nocheck\nimport { EOL } from 'node:os';\nshow('os', typeof EOL);\n",
    "import { EOL } from 'node:os';\nimport * as path from 'node:path';\n\nshow('os', typeof path.join(EOL));\n",
    "import os from 'node:os'; // the system\nshow('os', typeof os.EOL);\n",
    "import { EOL } from 'node:os'; import 'node:path'; show('os', typeof EOL);\n",
    "import {\n  EOL,\n} from 'node:os'; /* begins here\n  and ends here */\nshow('os', typeof EOL);\n",
    "import { getSecret } from '@secretlift/runtime';\nshow('function', typeof getSecret);\n",
    "import { getSecretSync as secretOf } from '@secretlift/runtime';\nshow('function', typeof secretOf);\n",
    "import * as runtime from '@secretlift/runtime';\nshow('function', typeof runtime.getSecret);\n",
    "import {\n  getSecretSync,\n  getSecret,\n} from '@secretlift/runtime';\nshow('function', typeof getSecretSync + typeof getSecret);\n",
    'export {};\n',
  ],
};
