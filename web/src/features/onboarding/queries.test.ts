import { describe, expect, it } from 'vitest';
import { aliasOf, openRegions, type Organisation } from './queries';

describe('the short name that is suggested', () => {
  it.each([
    ['De Lindehof', 'de-lindehof'],
    ['Regio ’t Groene Hart & Één', 'regio-t-groene-hart-een'],
    ['  PrO (Kastanjelaan) ', 'pro-kastanjelaan'],
    ['', ''],
  ])('of %s is %s', (name, alias) => {
    expect(aliasOf(name)).toBe(alias);
  });

  it('is never longer than the service takes, and does not end in a dash', () => {
    expect(aliasOf('ab '.repeat(40))).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(aliasOf('ab '.repeat(40)).length).toBeLessThanOrEqual(60);
  });
});

describe('regions in which something can be opened', () => {
  const region = (state: Organisation['state'], step?: Organisation['step']) =>
    ({ kind: 'REGION', state, step }) as Organisation;

  it('are in the register, whether or not their administrator was invited', () => {
    const open = region('OPEN');
    const invitationWaits = region('RETRYING', 'ADMINISTRATOR');

    expect(
      openRegions([
        open,
        invitationWaits,
        region('RETRYING', 'ORGANISATION'),
        { kind: 'SCHOOL', state: 'OPEN' } as Organisation,
      ]),
    ).toEqual([open, invitationWaits]);
  });
});
