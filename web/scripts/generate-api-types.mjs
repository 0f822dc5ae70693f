/**
 * Writes src/api/generated/<service>.d.ts from the committed OpenAPI snapshots, so that no API type is typed by hand.
 * A service without a snapshot yet gets an empty set of paths: calling it does not compile.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');
const snapshots = join(web, '..', 'contracts', 'openapi');
const target = join(web, 'src', 'api', 'generated');
const services = ['school', 'company', 'placement', 'transition', 'notification'];

mkdirSync(target, { recursive: true });
for (const service of services) {
  const snapshot = [join(snapshots, `${service}.json`), join(snapshots, `${service}-service.json`)].find(
    existsSync,
  );
  const types = snapshot
    ? astToString(await openapi(JSON.parse(readFileSync(snapshot, 'utf8')), { alphabetize: true }))
    : 'export type paths = Record<never, never>;\nexport type components = { schemas: Record<never, never> };\n';
  const file = join(target, `${service}.d.ts`);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== types) {
    writeFileSync(file, types);
  }
}
