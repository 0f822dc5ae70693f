import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, type CompanyTypes, orThrow } from '@/api';

export type PossibleDouble = CompanyTypes['schemas']['PossibleDouble'];

/** What this company was merged with, and the company it goes on as. */
export const mergesQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['company', companyId, 'merges'],
    queryFn: () =>
      orThrow(api.company.GET('/v1/companies/{companyId}/merges', { params: { path: { companyId } } })),
  });

export function useMerges(companyId: string) {
  return useQuery(mergesQuery(companyId));
}

/** Two of one company: everything that shows either may show something else now. */
export const changedByMerge = [['company'], ['companies'], ['pool'], ['contact-moments'], ['proposals']];
