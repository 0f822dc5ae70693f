import type { ResourceLanguage } from 'i18next';

/** `./nl/seats.json` becomes the namespace `seats`. */
export function byFeature(files: Record<string, Record<string, unknown>>): ResourceLanguage {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ''), texts]),
  ) as ResourceLanguage;
}
