import { api, orThrow, type SchoolTypes } from '@/api';

type Schemas = SchoolTypes['schemas'];
export type Stage = Schemas['Stage'];
export type Visit = Schemas['Visit'];
export type Report = Schemas['Report'];
export type Signal = Schemas['SignalAnswer'];

export const dossierQuery = (studentId: string) => ({
  queryKey: ['student', studentId, 'stage-dossier'],
  queryFn: () =>
    orThrow(api.school.GET('/v1/students/{studentId}/stage-dossier', { params: { path: { studentId } } })),
});

export const signalsQuery = (studentId: string) => ({
  queryKey: ['student', studentId, 'signals'],
  queryFn: () =>
    orThrow(api.school.GET('/v1/students/{studentId}/signals', { params: { path: { studentId } } })),
});
