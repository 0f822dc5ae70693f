import { useEffect } from 'react';
import { api, orThrow, type PlacementTypes, type SchoolTypes } from '@/api';

type OfStudent = SchoolTypes['schemas']['PrintedPage']['part'];
type OfPlacement = PlacementTypes['schemas']['PrintedPage']['part'];

/** The pages of a student, by the end of their address. */
const ofStudent: Record<string, OfStudent> = {
  '': 'PROFILE',
  traject: 'TRAJECT',
  aanmelding: 'AANMELDING',
  training: 'TRAINING',
  intake: 'INTAKE',
  besluit: 'READINESS',
  delen: 'CONSENTS',
  inzage: 'ACCESS_LOG',
  dossier: 'REPORT',
  criteria: 'CRITERIA',
  richting: 'DIRECTION',
  klapper: 'KLAPPER',
};

const ofPlacement: Record<string, OfPlacement> = {
  '': 'PLACEMENT',
  contract: 'CONTRACT',
  logboek: 'LOGBOOK',
  beoordeling: 'ASSESSMENT',
};

const about = /^\/(leerlingen|plaatsingen|routes)\/([0-9a-f-]{36})(?:\/([\w-]+))?\/?$/;

/** Tells the access log that this page goes to paper; pages about nobody tell nothing. */
export async function tracePrint(path: string): Promise<void> {
  const [, kind, id, page = ''] = about.exec(path) ?? [];
  if (id === undefined) return;
  if (kind === 'leerlingen') {
    await orThrow(
      api.school.POST('/v1/students/{studentId}/prints', {
        params: { path: { studentId: id } },
        // A page that has no part of its own shows the student's data.
        body: { part: ofStudent[page] ?? 'PROFILE' },
      }),
    );
  } else if (kind === 'plaatsingen') {
    await orThrow(
      api.placement.POST('/v1/placements/{placementId}/prints', {
        params: { path: { placementId: id } },
        body: { part: ofPlacement[page] ?? 'PLACEMENT' },
      }),
    );
  } else {
    await orThrow(api.transition.POST('/v1/routes/{routeId}/prints', { params: { path: { routeId: id } } }));
  }
}

/** The browser tells before it prints, whatever key or menu was used. */
export function usePrintTrace() {
  useEffect(() => {
    // Printing goes on if the log cannot be reached: paper must not depend on it, and the reading was recorded.
    const onPrint = () => void tracePrint(window.location.pathname).catch(() => undefined);
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, []);
}
