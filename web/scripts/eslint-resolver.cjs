/** Tells eslint-plugin-boundaries where `@/ui/Button` and `./Button` lie; the usual resolver brings a native binary for this. */
const { existsSync, statSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

const src = join(__dirname, '..', 'src');
const endings = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx'];

exports.interfaceVersion = 2;
exports.resolve = (source, file) => {
  const base = source.startsWith('@/')
    ? join(src, source.slice(2))
    : source.startsWith('.')
      ? resolve(dirname(file), source)
      : null;
  if (base === null) return { found: true, path: null };
  const path = endings
    .map((ending) => base + ending)
    .find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  return path ? { found: true, path } : { found: false };
};
