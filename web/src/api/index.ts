import type { paths as CompanyPaths } from './generated/company';
import type { paths as NotificationPaths } from './generated/notification';
import type { paths as PlacementPaths } from './generated/placement';
import type { paths as SchoolPaths } from './generated/school';
import type { paths as TransitionPaths } from './generated/transition';
import { serviceClient } from './http';

/** The services behind the gateway; the types come from their published OpenAPI. */
export const api = {
  school: serviceClient<SchoolPaths>('school'),
  company: serviceClient<CompanyPaths>('company'),
  placement: serviceClient<PlacementPaths>('placement'),
  transition: serviceClient<TransitionPaths>('transition'),
  notification: serviceClient<NotificationPaths>('notification'),
};

export type { components as SchoolTypes } from './generated/school';
export type { components as CompanyTypes, operations as CompanyOperations } from './generated/company';
export type { components as PlacementTypes } from './generated/placement';
export type { components as TransitionTypes } from './generated/transition';
export type { components as NotificationTypes } from './generated/notification';

export { download } from './download';
export { byPage, callHeaders, idempotent, ifMatch, orThrow, withResponse } from './http';
export { NoAnswerError, type Problem, ProblemError } from './problem';
export { useApiErrors } from './useApiErrors';
export { useEventStream } from './useEventStream';
export { useIdempotencyKey } from './useIdempotencyKey';
