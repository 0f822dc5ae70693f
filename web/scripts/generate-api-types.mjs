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

/** A snapshot names its version in the server's address, as the design rules want; callers see it in the path. */
function withVersionInPath(api, service) {
  const prefix = (api.servers?.[0]?.url ?? '')
    .replace(`/api/${service}`, '')
    .replace(/^https?:\/\/[^/]+/, '');
  const paths = Object.entries(api.paths ?? {}).map(([path, item]) => [
    prefix.startsWith('/v') && !path.startsWith(`${prefix}/`) ? prefix + path : path,
    item,
  ]);
  return { ...api, paths: Object.fromEntries(paths) };
}

mkdirSync(target, { recursive: true });
for (const service of services) {
  const snapshot = [join(snapshots, `${service}.json`), join(snapshots, `${service}-service.json`)].find(
    existsSync,
  );
  const types = snapshot
    ? astToString(
        await openapi(withVersionInPath(JSON.parse(readFileSync(snapshot, 'utf8')), service), {
          alphabetize: true,
        }),
      )
    : 'export type paths = Record<never, never>;\nexport type components = { schemas: Record<never, never> };\n';
  const file = join(target, `${service}.d.ts`);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== types) {
    writeFileSync(file, types);
  }
}
