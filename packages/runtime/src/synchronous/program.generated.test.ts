import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';

test('program.generated.ts holds program.ts as it is now (npm run embed renews it)', async () => {
  await expect(await embeddedProgram()).toMatchFileSnapshot('./program.generated.ts');
});

/** The program of the reading thread with all that it imports, but for the SDK, as a string. */
async function embeddedProgram(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./program.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    legalComments: 'none',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: { 'dynamic-import': false }, // require() starts in half the time
  });
  return formatted(
    `/** Made from program.ts by \`npm run embed\`. Do not edit. */
    export const program = ${JSON.stringify(outputFiles[0]?.text.trim())};`,
  );
}

async function formatted(text: string): Promise<string> {
  const configuration = await resolveConfig(fileURLToPath(import.meta.url));
  return format(text, { ...configuration, parser: 'typescript' });
}
