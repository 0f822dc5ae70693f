import { describe, expect, it } from 'vitest';
import {
  ageOn,
  type Contact,
  emptyForm,
  type Form,
  mayKnow,
  merge,
  newContact,
  request,
} from './studentForm';

const known = (name: string, more: Partial<Contact> = {}): Contact => ({
  ...newContact('PARENT'),
  known: `id-${name}`,
  name,
  ...more,
});

const base: Form = {
  ...emptyForm,
  givenName: 'Sam',
  classGroup: 'V5a',
  supportNeeds: ['LOW_STIMULI', 'EXTRA_BREAKS'],
  guardians: [known('Petra'), known('Ko', { relation: 'NETWORK' })],
};

describe('the crebo', () => {
  it('goes along with a training of the mbo, and not with another one (COM-09)', () => {
    expect(request({ ...base, track: 'MBO2_BOL', crebo: '25256' })).toHaveProperty('crebo', '25256');
    expect(request({ ...base, track: 'VSO', crebo: '25256' })).not.toHaveProperty('crebo');
    expect(request({ ...base, track: 'MBO2_BOL', crebo: '' })).not.toHaveProperty('crebo');
  });
});

describe('what two people saved at the same time', () => {
  it('keeps what one typed and follows the other in the rest', () => {
    const { form, clashes } = merge(
      base,
      { ...base, givenName: 'Samira' },
      { ...base, classGroup: 'V6a', guardians: [known('Petra', { email: 'p@zwaluwhof.example' })] },
    );

    expect(form).toMatchObject({ givenName: 'Samira', classGroup: 'V6a' });
    expect(form.guardians).toEqual([known('Petra', { email: 'p@zwaluwhof.example' })]);
    expect(clashes).toEqual([]);
  });

  it('names what both changed, and keeps the typed one', () => {
    const mine = {
      ...base,
      classGroup: 'V5b',
      guardians: [known('Petra', { email: 'mine' }), base.guardians[1]!],
    };
    const theirs = { ...base, classGroup: 'V6a', guardians: [known('Petra', { email: 'theirs' })] };

    const { form, clashes } = merge(base, mine, theirs);

    expect(form.classGroup).toBe('V5b');
    expect(form.guardians).toEqual([mine.guardians[0]]);
    expect(clashes).toEqual([
      { field: 'classGroup', mine: 'V5b', theirs: 'V6a' },
      { field: 'guardians.0', mine: mine.guardians[0], theirs: theirs.guardians[0] },
    ]);
  });

  it('brings together who each of them added, and leaves away who one took away', () => {
    const mine = { ...base, guardians: [base.guardians[0]!, { ...newContact('CARER'), name: 'Oma' }] };
    const theirs = { ...base, guardians: [...base.guardians, known('Tante')] };

    expect(merge(base, mine, theirs).form.guardians.map(({ name }) => name)).toEqual([
      'Petra',
      'Oma',
      'Tante',
    ]);
  });

  it('brings back as somebody new whom one changed and the other took away', () => {
    const mine = { ...base, guardians: [known('Petra', { email: 'mine' })] };

    const { form } = merge(base, mine, { ...base, guardians: [] });

    expect(form.guardians).toEqual([known('Petra', { email: 'mine', known: '' })]);
    expect(request(form).guardians![0]).not.toHaveProperty('id');
  });

  it('does not take a tick that went and came back for a change', () => {
    const { form } = merge(
      base,
      { ...base, supportNeeds: ['EXTRA_BREAKS', 'LOW_STIMULI'] },
      { ...base, supportNeeds: ['LOW_STIMULI'] },
    );

    expect(form.supportNeeds).toEqual(['LOW_STIMULI']);
  });
});

describe('the request', () => {
  it('names who is known and the account, and leaves out what is empty', () => {
    expect(request({ ...base, guardians: [known('Petra', { accountId: 'account' })] }).guardians).toEqual([
      { id: 'id-Petra', accountId: 'account', name: 'Petra', relation: 'PARENT', contactAllowed: true },
    ]);
  });

  it('says nothing of support needs that were not shown', () => {
    expect(request({ ...base, supportNeeds: undefined })).not.toHaveProperty('supportNeeds');
  });
});

describe('what a contact may know', () => {
  const today = '2026-11-30';
  const at = (birthDate: string, more = {}) => ({
    age: ageOn(birthDate, today),
    parentsInformed: false,
    shielded: false,
    ...more,
  });

  it.each([
    ['a parent of a child of 15', newContact('PARENT'), at('2010-12-01'), 'consent', 'parentDecides'],
    ['on the 16th birthday', newContact('PARENT'), at('2010-11-30'), 'content', 'ownConsent'],
    ['shielded at 16', newContact('CARER'), at('2010-11-30', { shielded: true }), 'facts', 'shielded'],
    ['on the 18th birthday', newContact('PARENT'), at('2008-11-30'), 'nothing', 'adultOff'],
    [
      'turned on at 18',
      newContact('PARENT'),
      at('2008-11-30', { parentsInformed: true }),
      'content',
      'adultOn',
    ],
    ['the network', newContact('NETWORK'), at('2010-12-01'), 'facts', 'network'],
    [
      'who is not to be told',
      { ...newContact('PARENT'), contactAllowed: false },
      at('2010-12-01'),
      'nothing',
      'notAllowed',
    ],
    ['without a birthday', newContact('PARENT'), at(''), 'unknown', 'unknown'],
  ] as const)('%s', (_, contact, choices, what, why) => {
    expect(mayKnow(contact, choices)).toEqual({ what, why });
  });
});
