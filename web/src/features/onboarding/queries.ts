import { api, orThrow, type SchoolTypes } from '@/api';
import type { Tone } from '@/ui';

export type Organisation = SchoolTypes['schemas']['OnboardingAnswer'];
export type Kind = Organisation['kind'];
type State = Organisation['state'];

export const kinds = ['REGION', 'SCHOOL', 'MUNICIPALITY', 'PARTNER'] as const satisfies readonly Kind[];
export const schoolTypes = ['VSO', 'PRO', 'MBO'] as const;

export const steps = ['ORGANISATION', 'ROLE_GROUPS', 'REGISTER', 'ADMINISTRATOR'] as const;

export const tones: Record<State, Tone> = {
  PENDING: 'info',
  RETRYING: 'warning',
  REFUSED: 'negative',
  OPEN: 'positive',
};

/** Asks again while something is on its way; what waits for an hour is not asked after every second. */
function soon(all: readonly Organisation[]): number | false {
  if (all.some(({ state }) => state === 'PENDING')) return 1500;
  return all.some(({ state }) => state === 'RETRYING') ? 5000 : false;
}

export const organisationsQuery = {
  queryKey: ['onboardings'],
  queryFn: () => orThrow(api.school.GET('/v1/onboardings')),
  refetchInterval: ({ state }: { state: { data?: { items: Organisation[] } } }) =>
    soon(state.data?.items ?? []),
};

export function organisationQuery(id: string) {
  return {
    queryKey: ['onboardings', id],
    queryFn: () => orThrow(api.school.GET('/v1/onboardings/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }: { state: { data?: Organisation } }) =>
      soon(state.data === undefined ? [] : [state.data]),
  };
}

/** Regions in which something can be opened: a region counts once it stands in the register. */
export function openRegions(all: readonly Organisation[]): Organisation[] {
  return all.filter(
    ({ kind, state, step }) => kind === 'REGION' && (state === 'OPEN' || step === 'ADMINISTRATOR'),
  );
}

/** What stands in an address: small letters, digits and single dashes. */
export function aliasOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
}
