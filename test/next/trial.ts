import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import type { Environment } from '../support/environment.js';
import { type LocalEndpoint, startLocalEndpoint } from '../support/local-endpoint.js';
import { ADDRESSES, APPLICATION, type Build, BUILDS, FORBIDDEN, SECRET } from './application.js';
import { buildProject, createProject, moveAway, type Project, writeFiles } from './project.js';
import { withServer } from './server.js';

// `npm run trials:next`: installs Next.js, some 340 MB, into a temporary folder, and reads secrets
// wherever it runs code on a server. Prints a line for each; ends with status 1 if one is not read.

await using endpoint = await startLocalEndpoint();
await store(endpoint);
const project = await createProject(APPLICATION).catch(() => undefined);

if (project === undefined) {
  console.error(
    'Not tried: Next.js could not be installed. It takes a registry that is reachable.',
  );
  process.exitCode = 2;
} else {
  await using installed = project;
  console.log(`Next.js ${installed.version}, Node.js ${process.version}`);
  for (const build of BUILDS) await tryBuild(installed, build, endpoint.env);
  for (const what of Object.keys(FORBIDDEN)) await tryForbidden(installed, what, endpoint.env);
}

async function store({ client }: LocalEndpoint): Promise<void> {
  const SecretString = JSON.stringify({ [SECRET.key]: SECRET.value });
  await client.send(new CreateSecretCommand({ Name: SECRET.name, SecretString }));
}

async function tryBuild(project: Project, build: Build, env: Environment): Promise<void> {
  const { exitCode, output } = await buildProject(project, build, env);
  if (exitCode !== 0) {
    verdict(false, `${build.name}: next build\n${output}`);
    return;
  }
  await withServer(await moveAway(project), env, async (url) => {
    for (const { path, reads } of ADDRESSES) {
      const text = await (await fetch(url + path)).text();
      verdict(text.includes(SECRET.value), `${build.name}: ${reads}`);
    }
  });
}

async function tryForbidden(project: Project, what: string, env: Environment): Promise<void> {
  const files = FORBIDDEN[what] ?? {};
  await writeFiles(project.dir, files);
  const { exitCode, output } = await buildProject(project, BUILDS[0], env);
  const says = output.includes('reads secrets on a server');
  verdict(exitCode !== 0 && says, `${what} does not build, and it is said why`);
  for (const path of Object.keys(files)) await rm(join(project.dir, path));
}

function verdict(holds: boolean, what: string): void {
  console.log(`${holds ? 'yes' : 'NO '}  ${what}`);
  if (!holds) process.exitCode = 1;
}
