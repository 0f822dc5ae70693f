import type { SchoolTypes } from '@/api';

export type Student = SchoolTypes['schemas']['StudentAnswer'];
type Request = SchoolTypes['schemas']['StudentRequest'];
type Guardian = NonNullable<Request['guardians']>[number];
export type Need = NonNullable<Request['supportNeeds']>[number];

export const relations = ['PARENT', 'CARER', 'NETWORK'] as const;

/** A parent, carer or somebody of the network, as the form holds one. */
export type Contact = {
  /** Under which the school knows this person; empty for somebody new. */
  known: string;
  accountId: string;
  name: string;
  relation: (typeof relations)[number];
  email: string;
  contactAllowed: boolean;
};

export type Form = {
  localNumber: string;
  givenName: string;
  infix: string;
  familyName: string;
  birthDate: string;
  homePostcode4: string;
  municipalityId: string;
  classGroup: string;
  track: string;
  /** Of a training of the mbo only; what was typed for another stays behind in the form. */
  crebo: string;
  profile: string;
  mentorId: string;
  expectedLeaving: string;
  accountId: string;
  /** Absent when one may not see them: then saving leaves them as they are. */
  supportNeeds?: Need[];
  guardians: Contact[];
};

export const emptyForm: Form = {
  localNumber: '',
  givenName: '',
  infix: '',
  familyName: '',
  birthDate: '',
  homePostcode4: '',
  municipalityId: '',
  classGroup: '',
  track: '',
  crebo: '',
  profile: '',
  mentorId: '',
  expectedLeaving: '',
  accountId: '',
  supportNeeds: [],
  guardians: [],
};

export const newContact = (relation: Contact['relation']): Contact => ({
  known: '',
  accountId: '',
  name: '',
  relation,
  email: '',
  contactAllowed: true,
});

export function formOf(student: Student): Form {
  return {
    localNumber: student.localNumber,
    givenName: student.givenName,
    infix: student.infix ?? '',
    familyName: student.familyName,
    birthDate: student.birthDate,
    homePostcode4: student.homePostcode4 ?? '',
    municipalityId: student.municipalityId ?? '',
    classGroup: student.classGroup,
    track: student.track,
    crebo: student.crebo ?? '',
    profile: student.profile,
    mentorId: student.mentorId ?? '',
    expectedLeaving: student.expectedLeaving,
    accountId: student.accountId ?? '',
    ...(student.supportNeeds && { supportNeeds: student.supportNeeds }),
    guardians: student.guardians.map((guardian) => ({
      known: guardian.id,
      accountId: guardian.accountId ?? '',
      name: guardian.name,
      relation: guardian.relation,
      email: guardian.email ?? '',
      contactAllowed: guardian.contactAllowed,
    })),
  };
}

/** Whether it is a qualification of the mbo, which has a crebo (COM-09). */
export const isMbo = (track: string) => track !== '' && track !== 'VSO' && track !== 'PRO';

/** What was left empty is left out, so that the service names it as missing and not as wrong. */
export function request({ supportNeeds, guardians, ...values }: Form): Request {
  return {
    ...filled({ ...values, crebo: isMbo(values.track) ? values.crebo : '' }),
    ...(supportNeeds && { supportNeeds }),
    guardians: guardians.map(({ known, contactAllowed, ...contact }) => ({
      ...(filled({ id: known, ...contact }) as Omit<Guardian, 'contactAllowed'>),
      contactAllowed,
    })),
    // Which fields are missing or wrong is the service's to say.
  } as Request;
}

function filled(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

/** Something that both changed, each into something else. `field` is as the form names it. */
export type Clash = { field: string; mine: unknown; theirs: unknown };

/**
 * Brings what somebody else saved under what was typed: what one did not touch follows the other, what one typed stays.
 * Where both changed the same, the typed stays and is named.
 */
export function merge(base: Form, mine: Form, theirs: Form): { form: Form; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const choose = <Value>(field: string, was: Value, own: Value, other: Value): Value => {
    if (same(own, was)) return other;
    if (!same(other, was) && !same(other, own)) clashes.push({ field, mine: own, theirs: other });
    return own;
  };
  const form = { ...mine };
  for (const field of Object.keys(emptyForm) as (keyof Form)[]) {
    if (field !== 'guardians') {
      Object.assign(form, { [field]: choose<unknown>(field, base[field], mine[field], theirs[field]) });
    }
  }
  form.guardians = [];
  for (const own of mine.guardians) {
    const was = find(base, own);
    const other = find(theirs, own);
    if (own.known === '') form.guardians.push(own);
    else if (other) form.guardians.push(choose(`guardians.${form.guardians.length}`, was, own, other)!);
    // Taken away by the other. Who was changed here comes back, as somebody new.
    else if (!same(own, was)) form.guardians.push({ ...own, known: '' });
  }
  form.guardians.push(...theirs.guardians.filter((other) => !find(base, other) && !find(mine, other)));
  return { form, clashes };
}

function find({ guardians }: Form, { known }: Contact): Contact | undefined {
  return guardians.find((contact) => contact.known === known && known !== '');
}

function same(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(inOrder(left)) === JSON.stringify(inOrder(right));
}

/** Needs are a set: a tick taken away and put back comes last. */
function inOrder(value: unknown): unknown {
  return Array.isArray(value) ? value.toSorted() : value;
}

/** How old somebody of this birthday is today; undefined for what is no day yet. */
export function ageOn(birthDate: string, today: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birthDate)) return undefined;
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

export type Choices = { age: number | undefined; parentsInformed: boolean; shielded: boolean };

/** What age and the choices of the student leave to a contact, and why: for telling it; the service decides. */
export function mayKnow(
  { relation, contactAllowed }: Pick<Contact, 'relation' | 'contactAllowed'>,
  { age, parentsInformed, shielded }: Choices,
): { what: 'nothing' | 'facts' | 'content' | 'consent' | 'unknown'; why: string } {
  const decides = relation !== 'NETWORK';
  if (!contactAllowed) return { what: 'nothing', why: 'notAllowed' };
  if (age === undefined) return { what: 'unknown', why: 'unknown' };
  if (age >= 18 && !parentsInformed) return { what: 'nothing', why: 'adultOff' };
  if (!decides) return { what: 'facts', why: age >= 18 ? 'adultOn' : 'network' };
  if (age < 16) return { what: 'consent', why: 'parentDecides' };
  if (shielded) return { what: 'facts', why: 'shielded' };
  return { what: 'content', why: age >= 18 ? 'adultOn' : 'ownConsent' };
}
