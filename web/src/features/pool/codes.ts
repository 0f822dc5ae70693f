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

type Company = CompanyTypes['schemas']['CompanyView'];

/** Also those only an import gives, so that a company keeps what it has. */
export const foundBy: readonly Company['channel'][] = [
  'DIRECT_APPROACH',
  'COLLEAGUE',
  'FAIR',
  'TIP_OF_COMPANY',
  'PARENT',
  'STUDENT',
  'COMPANY_ITSELF',
  'JOBCOACH',
  'MUNICIPALITY',
  'SROI',
  'JOINT_CAMPAIGN',
  'IMPORTED',
];

export const networks: readonly Company['networks']['tags'][number][] = [
  'PRAKTIJKLEREN',
  'ION',
  'MVO_NETWORK',
  'SROI',
  'PSO',
  'OWN_ORGANISATION',
];

export const psoSteps: readonly NonNullable<Company['networks']['psoStep']>[] = [
  'ASPIRANT',
  'STEP_1',
  'STEP_2',
  'STEP_3',
  'STEP_30_PLUS',
];

type Moment = CompanyTypes['schemas']['LogRequest'];
type Person = CompanyTypes['schemas']['ContactRequest'];

export const purposes: readonly Moment['purpose'][] = [
  'FIND_PLACE',
  'GET_ACQUAINTED',
  'JOB',
  'VISIT_OR_LESSON',
  'RUNNING_STAGE',
  'OTHER',
];

export const channels: readonly Moment['channel'][] = ['CALL', 'MAIL', 'MESSAGE', 'VISIT', 'FAIR'];

export const reasons: readonly NonNullable<Moment['reason']>[] = [
  'COMPANY_ASKED',
  'AGREED_WITH_OTHER',
  'URGENT',
  'OTHER',
];

export const sources: readonly Person['source'][] = ['PERSON_AGREED', 'COMPANY_GAVE', 'PUBLISHED', 'FAIR'];

export const expertises: readonly NonNullable<Person['expertise']>[number][] = [
  'HARRIE_TRAINING',
  'RECOGNISED_TRAINER',
  'TRAINED_BY_SCHOOL',
  'KNOWS_TARGET_GROUP',
  'FIRST_AID',
  'SIGN_LANGUAGE',
];

/** How a company was found; what came with a spreadsheet is not chosen by hand. */
export const acquisitions: readonly CompanyTypes['schemas']['CompanyRequest']['channel'][] = [
  'DIRECT_APPROACH',
  'COLLEAGUE',
  'FAIR',
  'TIP_OF_COMPANY',
  'PARENT',
  'STUDENT',
  'COMPANY_ITSELF',
  'JOBCOACH',
  'MUNICIPALITY',
  'SROI',
  'JOINT_CAMPAIGN',
];

export const knownThroughs: readonly CompanyTypes['schemas']['ProposalRequest']['knownThrough'][] = [
  'FAMILY',
  'WORKS_THERE',
  'LIVES_NEAR',
  'SAW_IT',
  'OTHER',
];
