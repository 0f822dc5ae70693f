import type { CompanyTypes } from '@/api';

type Place = CompanyTypes['schemas']['PlaceView'];
type Request = CompanyTypes['schemas']['PlaceRequest'];
export type Criterion = 'CAPACITIES' | 'AFFINITY' | 'LEARNING_GOALS' | 'JOB_PROSPECT' | 'GUIDANCE';

/** The five things a school looks at in a place (COM-23), in the order of its own list. */
export const criteria: readonly Criterion[] = [
  'CAPACITIES',
  'AFFINITY',
  'LEARNING_GOALS',
  'JOB_PROSPECT',
  'GUIDANCE',
];
export const highest = 4;
export const phases = ['1', '2', '3', '4'] as const;
export const weekdays: readonly Place['weekdays'][number][] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];
export const leerwegen: readonly Place['leerweg'][] = ['STAGE', 'BOL', 'BBL'];
export const prospects: readonly Place['prospectOfJob'][] = ['UNKNOWN', 'YES', 'NO'];

/** A place as its fields hold it; nothing is ''. */
export type Form = {
  title: string;
  tasks: string;
  sector: Place['sector'];
  phases: string[];
  weekdays: string[];
  maxDays: string;
  seats: string;
  from: string;
  until: string;
  startsAt: string;
  endsAt: string;
  leerweg: Place['leerweg'];
  prospectOfJob: Place['prospectOfJob'];
  meetsNeeds: string[];
  criteria: Record<Criterion, string>;
  minAge: string;
  guidance: string;
  travel: string;
  open: boolean;
};

const notJudged: Form['criteria'] = {
  CAPACITIES: '',
  AFFINITY: '',
  LEARNING_GOALS: '',
  JOB_PROSPECT: '',
  GUIDANCE: '',
};

/** What most places are, so that little has to be filled in; until the end of the next school year. */
export function empty(sector: Place['sector'], today: string): Form {
  const year = Number(today.slice(0, 4)) + (today.slice(5, 7) >= '08' ? 2 : 1);
  return {
    title: '',
    tasks: '',
    sector,
    phases: ['2', '3'],
    weekdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
    maxDays: '2',
    seats: '1',
    from: today,
    until: `${year}-07-31`,
    startsAt: '',
    endsAt: '',
    leerweg: 'STAGE',
    prospectOfJob: 'UNKNOWN',
    meetsNeeds: [],
    criteria: notJudged,
    minAge: '14',
    guidance: '',
    travel: '',
    open: true,
  };
}

export const formOf = (place: Place): Form => ({
  title: place.title,
  tasks: place.tasks,
  sector: place.sector,
  phases: place.phases.map(String),
  weekdays: place.weekdays,
  maxDays: String(place.maxDays),
  seats: String(place.seats),
  from: place.from,
  until: place.until,
  startsAt: place.startsAt?.slice(0, 5) ?? '',
  endsAt: place.endsAt?.slice(0, 5) ?? '',
  leerweg: place.leerweg,
  prospectOfJob: place.prospectOfJob,
  meetsNeeds: place.meetsNeeds,
  criteria: {
    ...notJudged,
    ...Object.fromEntries(Object.entries(place.criteria).map(([code, score]) => [code, String(score)])),
  },
  minAge: String(place.minAge),
  guidance: place.guidance,
  travel: place.travel,
  open: place.open,
});

/** What is not judged and not filled in is not sent; the service judges everything else. */
export const request = ({ criteria: scores, startsAt, endsAt, ...form }: Form): Request => ({
  ...form,
  phases: form.phases.map(Number),
  weekdays: form.weekdays as Request['weekdays'],
  maxDays: Number(form.maxDays),
  seats: Number(form.seats),
  minAge: Number(form.minAge),
  meetsNeeds: form.meetsNeeds as NonNullable<Request['meetsNeeds']>,
  criteria: Object.fromEntries(
    Object.entries(scores)
      .filter(([, score]) => score !== '')
      .map(([code, score]) => [code, Number(score)]),
  ),
  ...(startsAt !== '' && { startsAt }),
  ...(endsAt !== '' && { endsAt }),
});
