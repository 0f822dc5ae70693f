/** The codes of the contracts, in the order people read them; their words stand in the catalogue. */
export const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;

/** Why a stage ends before its time. */
export const endings = ['NO_CLICK', 'NOT_SUITABLE', 'COMPANY_STOPPED', 'STUDENT_STOPPED', 'OTHER'] as const;

export const sectors = [
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
] as const;

export const needs = [
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
] as const;

export const goals = [
  'ACCEPTS_LEADERSHIP',
  'OPEN_TO_ADVICE',
  'RESPONSIBILITY',
  'INITIATIVE',
  'INDEPENDENCE',
  'ACCURACY',
  'CONCENTRATION',
  'PERSEVERANCE',
  'PACE',
  'PUNCTUALITY',
  'ATTITUDE_TO_COLLEAGUES',
  'COMPLETES_TASKS',
  'STANDS_UP_FOR_SELF',
  'COOPERATION',
  'KNOWS_OWN_ABILITIES',
  'ASKS_PROPERLY',
  'DISCUSSES_PROBLEMS',
  'SOCIAL_SKILLS',
] as const;
