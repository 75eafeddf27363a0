import { format } from 'prettier';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { CONFIG } from '../config/schema.js';
import { DOCUMENTS } from './index.js';
import { schemaUrl } from './schema-url.js';

// `npx vitest run --project unit packages/codemod/src/documents --update` writes them.
it.each(Object.entries({ ...DOCUMENTS, config: CONFIG }))(
  'the published schema of %s is that of its type',
  async (name, type) => {
    const schema = z.toJSONSchema(type, { target: 'draft-7', io: 'input' });
    const text = JSON.stringify({ $id: schemaUrl(name), ...schema });
    const published = await format(text, { parser: 'json', printWidth: 100 });
    await expect(published).toMatchFileSnapshot(`../../schemas/${name}.schema.json`);
  },
);
