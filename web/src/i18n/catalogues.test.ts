import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './en';
import nl from './nl';

type Texts = Record<string, unknown>;

function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value as Texts, `${prefix}${key}.`),
  );
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const plural = /_(zero|one|two|few|many|other)$/;

describe('the catalogues', () => {
  it.each(Object.keys(nl))('%s says the same things in Dutch and in English', (namespace) => {
    expect(keysOf((en[namespace] ?? {}) as Texts).sort()).toEqual(keysOf(nl[namespace] as Texts).sort());
  });

  it('hold every text that a screen asks for by name', () => {
    const known = new Set(
      Object.entries(nl).flatMap(([namespace, texts]) =>
        keysOf(texts as Texts).flatMap((key) => [
          `${namespace}:${key}`,
          `${namespace}:${key.replace(plural, '')}`,
        ]),
      ),
    );

    const missing = sources(join(process.cwd(), 'src')).flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      const namespace = /useTranslation\('([\w-]+)'\)/.exec(text)?.[1] ?? 'shell';
      // Only literal keys; a key with a variable in it is up to the screen's own test.
      return [...text.matchAll(/\bt\(\s*'([\w.:-]+)'/g)]
        .map(([, key]) => (key!.includes(':') ? key! : `${namespace}:${key}`))
        .filter((key) => !known.has(key))
        .map((key) => `${path}: ${key}`);
    });

    expect(missing).toEqual([]);
  });
});
