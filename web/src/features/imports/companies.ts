import { api, type CompanyTypes, orThrow } from '@/api';
import { asBody, type Import, type ImportKind, sheets } from './kind';

type View = CompanyTypes['schemas']['ImportView'];

function seen({ result, ...view }: View): Import {
  return {
    ...view,
    result: { added: result.companiesAdded, changed: result.companiesChanged, kept: result.kept },
  };
}

const of = (id: string) => ({ params: { path: { id } } });

export const companies: ImportKind = {
  name: 'companies',
  base: '/imports',
  api: '/api/company/v1/imports',
  accept: sheets,
  meanings: [
    'NAME',
    'KVK',
    'ESTABLISHMENT',
    'STREET',
    'POSTCODE',
    'CITY',
    'PHONE',
    'EMAIL',
    'CONTACT',
    'SECTOR',
    'SEATS',
    'DAYS',
    'NEEDS',
    'LAST_CONTACT',
    'CHANNEL',
    'WEBSITE',
    'REMARK',
  ],
  needed: ['NAME'],
  shown: ['NAME', 'KVK', 'POSTCODE'],
  changes: ['companies'],
  list: async (cursor) => {
    const page = await orThrow(api.company.GET('/v1/imports', { params: { query: { cursor, limit: 20 } } }));
    return { ...page, items: page.items.map(seen) };
  },
  upload: async (file) => seen(await orThrow(api.company.POST('/v1/imports', asBody(file)))),
  one: async (id) => seen(await orThrow(api.company.GET('/v1/imports/{id}', of(id)))),
  rows: (id, outcome, cursor) =>
    orThrow(
      api.company.GET('/v1/imports/{id}/rows', {
        params: { path: { id }, query: { outcome, cursor, limit: 100 } },
      }),
    ),
  remap: async (id, columns) =>
    seen(await orThrow(api.company.PUT('/v1/imports/{id}/mapping', { ...of(id), body: { columns } }))),
  decide: (id, line, decision) =>
    orThrow(
      api.company.PATCH('/v1/imports/{id}/rows/{line}', {
        params: { path: { id, line } },
        body: { decision },
      }),
    ),
  confirm: async (id) => seen(await orThrow(api.company.POST('/v1/imports/{id}/confirmation', of(id)))),
  undo: async (id) => seen(await orThrow(api.company.POST('/v1/imports/{id}/undo', of(id)))),
  told: (message) => seen(JSON.parse(message) as View),
};
