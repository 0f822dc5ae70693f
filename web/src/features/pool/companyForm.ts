import type { CompanyTypes } from '@/api';

type Company = CompanyTypes['schemas']['CompanyView'];
type Request = CompanyTypes['schemas']['CompanyRequest'];

/** A company as its fields hold it; nothing is ''. */
export type Form = {
  name: string;
  kvk: string;
  establishment: string;
  sector: Company['sector'];
  channel: Company['channel'];
  street: string;
  postcode: string;
  city: string;
  contactName: string;
  phone: string;
  email: string;
  website: string;
  networks: { tags: string[]; mvoName: string; psoStep: string };
};

export type Field = keyof Form;

export const formOf = (company: Company): Form => ({
  name: company.name,
  kvk: company.kvk ?? '',
  establishment: company.establishment ?? '',
  sector: company.sector,
  channel: company.channel,
  street: company.street ?? '',
  postcode: company.postcode ?? '',
  city: company.city ?? '',
  contactName: company.contactName ?? '',
  phone: company.phone ?? '',
  email: company.email ?? '',
  website: company.website ?? '',
  networks: {
    tags: company.networks.tags,
    mvoName: company.networks.mvoName ?? '',
    psoStep: company.networks.psoStep ?? '',
  },
});

/** An empty mail address is no address; the service judges everything else. */
export const request = ({ email, networks, ...form }: Form): Request => ({
  ...form,
  ...(email.trim() !== '' && { email: email.trim() }),
  networks: {
    tags: networks.tags as Company['networks']['tags'],
    mvoName: networks.mvoName,
    ...(networks.psoStep !== '' && {
      psoStep: networks.psoStep as NonNullable<Company['networks']['psoStep']>,
    }),
  },
});

/** What one typed stays, what only the other changed comes in; named is what both changed, each otherwise. */
export function merge(base: Form, mine: Form, theirs: Form): { form: Form; both: Field[] } {
  const both: Field[] = [];
  const form = { ...theirs };
  for (const field of Object.keys(base) as Field[]) {
    if (same(mine[field], base[field])) continue;
    if (!same(theirs[field], base[field]) && !same(theirs[field], mine[field])) both.push(field);
    Object.assign(form, { [field]: mine[field] });
  }
  return { form, both };
}

/** Ticks are a set: one taken away and put back comes last. */
const same = (left: Form[Field], right: Form[Field]) =>
  JSON.stringify(inOrder(left)) === JSON.stringify(inOrder(right));

const inOrder = (value: Form[Field]) =>
  typeof value === 'object' ? [value.tags.toSorted(), value.mvoName, value.psoStep] : value;
