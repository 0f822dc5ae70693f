import type { CompanyTypes } from '@/api';

type Line = CompanyTypes['schemas']['CompanyLine'];

/** In the order of the filters; the compiler refuses a code the service does not know. */
export const sectors: readonly Line['sector'][] = [
  'GREEN',
  'ANIMALS',
  'HOSPITALITY',
  'RETAIL',
  'LOGISTICS',
  'CONSTRUCTION',
  'TECHNICAL',
  'CARE',
  'CLEANING',
  'OTHER',
];

export const needs: readonly Line['needs'][number][] = [
  'LOW_STIMULI',
  'FIXED_SUPERVISOR',
  'SHORT_INSTRUCTIONS',
  'WHEELCHAIR_ACCESS',
  'ADAPTED_HOURS',
  'ONE_TO_ONE_START',
  'FIXED_ROUTINE',
  'VISUAL_INSTRUCTIONS',
  'EXTRA_BREAKS',
  'NO_CUSTOMER_CONTACT',
  'LIGHT_PHYSICAL_WORK',
];
