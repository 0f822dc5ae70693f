import type { SchoolTypes } from '@/api';

type Readiness = SchoolTypes['schemas']['Readiness'];

/** The steps before an external stage, in the order they are taken. */
export const stepNames = ['AANMELDING', 'ASSIGNMENT', 'TRAINING', 'INTAKE', 'DECISION', 'READY'] as const;
export type StepName = (typeof stepNames)[number];

/** The first step that is still open; the list of the service filters by the same names. */
export function openStep({
  readiness,
  stagebegeleiderId,
}: {
  readiness: Readiness;
  stagebegeleiderId?: string | null;
}): StepName {
  if (readiness.ready) return 'READY';
  if (!readiness.registered) return 'AANMELDING';
  if (!stagebegeleiderId) return 'ASSIGNMENT';
  if (!readiness.trainingStarted) return 'TRAINING';
  if (!readiness.intakeHeld) return 'INTAKE';
  return 'DECISION';
}
