/** Runs the type check, the linter, the formatter's check and the tests; any of them fails the build. */
import { spawnSync } from 'node:child_process';

const steps = [
  ['types', ['node', 'scripts/generate-api-types.mjs']],
  ['tsc', ['tsc', '--noEmit']],
  ['eslint', ['eslint', '.', '--max-warnings', '0', '--cache', '--cache-location', 'target/eslintcache']],
  ['prettier', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['vitest', ['vitest', 'run']],
];
let failed = [];
for (const [name, [command, ...args]] of steps) {
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  console.log(`${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`web check failed: ${failed.join(', ')}`);
  process.exit(1);
}
