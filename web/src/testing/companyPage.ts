import { json } from './renderApp';

/** A company that may be asked as often as anybody likes. */
export const noLimit = {
  perMonth: null,
  own: false,
  pausedUntil: null,
  size: null,
  today: {
    stand: 'WELCOME',
    perMonth: null,
    own: false,
    asked: 0,
    left: null,
    pausedUntil: null,
    freeFrom: '2026-11-27',
  },
};

/** What the page of a company asks for beside the company, where there is nothing of it yet. */
export const nothingYet = (base: string) => ({
  [`GET ${base}/places`]: () => json({ items: [] }),
  [`GET ${base}/private-note`]: () => json({ text: '' }, 200, { ETag: '"0"' }),
  [`GET ${base}/contact-persons`]: () => json({ items: [] }),
  [`GET ${base}/contact-moments`]: () => json({ items: [], next: null }),
  [`GET ${base}/relation-owner`]: () => json({ owner: null }, 200, { ETag: '"0"' }),
  [`GET ${base}/request-limit`]: () => json(noLimit, 200, { ETag: '"0"' }),
  [`GET ${base}/open-requests`]: () => json({ items: [] }),
  [`GET ${base}/suitability`]: () => json({ own: [], warnings: [] }),
  [`GET ${base}/leerbedrijf`]: () => json({ number: null, recognitions: [], version: 0 }),
  [`GET ${base}/merges`]: () => json({ mergedInto: null, items: [] }),
  [`GET ${base}/possible-doubles`]: () => json({ items: [] }),
});
