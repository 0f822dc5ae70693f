import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(process.cwd(), 'src/styles/tokens.css'), 'utf8');
const pairs = new Map(
  [...css.matchAll(/(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);

function luminance(hex: string) {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const c = (name: string) => `--basis-color-${name}`;
const papers = [
  c('default-bg-document'),
  c('default-bg-default'),
  c('default-bg-subtle'),
  c('default-bg-hover'),
];

/** Text and what it stands on: 4.5 : 1. */
const texts: [string, string][] = [
  ...papers.flatMap((paper): [string, string][] => [
    [c('default-color-default'), paper],
    [c('default-color-subtle'), paper],
    [c('action-1-color-default'), paper],
  ]),
  ...[c('default-bg-document'), c('default-bg-default')].flatMap((paper): [string, string][] => [
    [c('accent-1-color-default'), paper],
    [c('negative-color-default'), paper],
    [c('action-1-color-hover'), paper],
  ]),
  ...['accent-1', 'positive', 'warning', 'negative', 'info'].flatMap((tone): [string, string][] => [
    [c(`${tone}-color-default`), c(`${tone}-bg-subtle`)],
    [c('default-color-default'), c(`${tone}-bg-subtle`)],
  ]),
  ...['default', 'hover', 'active'].map((state): [string, string] => [
    c('action-1-inverse-color-default'),
    c(`action-1-bg-${state}`),
  ]),
  [c('action-1-color-default'), c('action-1-bg-subtle')],
  [c('default-color-default'), c('action-1-bg-subtle')],
  [c('default-color-subtle'), c('action-1-bg-subtle')],
  [c('default-color-subtle'), c('accent-1-bg-subtle')],
  [c('negative-inverse-color-default'), c('negative-bg-default')],
  [c('disabled-color-default'), c('disabled-bg-default')],
  [c('default-bg-document'), c('default-color-default')],
];

/** Edges, signs, the focus ring and the areas of a chart: 3 : 1. */
const shapes: [string, string][] = [
  ...[c('default-bg-document'), c('default-bg-default')].flatMap((paper): [string, string][] => [
    ['--basis-form-control-border-color', paper],
    ['--basis-focus-outline-color', paper],
    [c('action-1-bg-default'), paper],
  ]),
  ['--basis-focus-outline-color', c('default-bg-subtle')],
  ...[1, 2, 3, 4, 5, 6].map((number): [string, string] => [
    `--opstap-chart-${number}`,
    c('default-bg-default'),
  ]),
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(texts)('%s can be read on %s', (text, paper) => {
    expect(contrast(pairs.get(text)![theme], pairs.get(paper)![theme])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('%s can be seen on %s', (shape, paper) => {
    expect(contrast(pairs.get(shape)![theme], pairs.get(paper)![theme])).toBeGreaterThanOrEqual(3);
  });
});
