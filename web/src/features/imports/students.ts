import { api, orThrow, type SchoolTypes } from '@/api';
import { asBody, type Import, type ImportKind, sheets } from './kind';

type View = SchoolTypes['schemas']['ImportView'];

function seen({ result, ...view }: View): Import {
  return {
    ...view,
    result: { added: result.studentsAdded, changed: result.studentsChanged, kept: result.kept },
  };
}

const of = (id: string) => ({ params: { path: { id } } });

const meanings = [
  'NUMBER',
  'GIVEN_NAME',
  'INFIX',
  'FAMILY_NAME',
  'BIRTH_DATE',
  'CLASS',
  'TRACK',
  'CREBO',
  'PROFILE',
  'MENTOR',
  'LEAVES',
  'POSTCODE',
];

export const students: ImportKind = {
  name: 'students',
  base: '/leerlingen/importeren',
  api: '/api/school/v1/student-imports',
  accept: `${sheets},.json,application/json`,
  meanings,
  needed: meanings.filter((meaning) => !['INFIX', 'TRACK', 'CREBO', 'POSTCODE'].includes(meaning)),
  shown: ['NUMBER', 'GIVEN_NAME', 'FAMILY_NAME', 'CLASS'],
  changes: ['students'],
  list: async (cursor) => {
    const page = await orThrow(
      api.school.GET('/v1/student-imports', { params: { query: { cursor, limit: 20 } } }),
    );
    return { ...page, items: page.items.map(seen) };
  },
  upload: async (file) => seen(await orThrow(api.school.POST('/v1/student-imports', asBody(file)))),
  one: async (id) => seen(await orThrow(api.school.GET('/v1/student-imports/{id}', of(id)))),
  rows: (id, outcome, cursor) =>
    orThrow(
      api.school.GET('/v1/student-imports/{id}/rows', {
        params: { path: { id }, query: { outcome, cursor, limit: 100 } },
      }),
    ),
  remap: async (id, columns) =>
    seen(await orThrow(api.school.PUT('/v1/student-imports/{id}/mapping', { ...of(id), body: { columns } }))),
  decide: (id, line, decision) =>
    orThrow(
      api.school.PATCH('/v1/student-imports/{id}/rows/{line}', {
        params: { path: { id, line } },
        body: { decision },
      }),
    ),
  confirm: async (id) =>
    seen(await orThrow(api.school.POST('/v1/student-imports/{id}/confirmation', of(id)))),
  undo: async (id) => seen(await orThrow(api.school.POST('/v1/student-imports/{id}/undo', of(id)))),
  told: (message) => seen(JSON.parse(message) as View),
};
