import type { Placement } from './api';
import { days as schoolDays } from './codes';

type Agreed = Placement['hours']['days'][number];
export type Weekday = Agreed['weekday'];

/** One day as its fields hold it: times as 08:30, empty without work; minutes as text. */
export type Day = {
  weekday: Weekday;
  from: string;
  until: string;
  breakMinutes: string;
  schoolMinutes: string;
};

export const breaks = ['0', '15', '30', '45', '60', '75', '90'] as const;
export const schoolTimes = [
  '0',
  '120',
  '180',
  '240',
  '270',
  '300',
  '330',
  '360',
  '390',
  '420',
  '480',
] as const;

/** What most weeks are, so that little has to be filled in. */
const usual = { from: '08:30', until: '16:00', breakMinutes: '30', school: '330' };

/** The days of the stage and those on which schools are open, with what was agreed or else what is usual. */
export function weekOf(placement: Placement): Day[] {
  return weekFrom(placement.hours.days, placement.search.weekdays);
}

export function weekFrom(days: readonly Agreed[], stage: readonly Weekday[]): Day[] {
  const agreed = new Map(days.map((day) => [day.weekday, day]));
  const begun = agreed.size > 0;
  const all: Weekday[] = [...schoolDays, ...stage.filter((day) => !schoolDays.includes(day as never))];
  return all.map((weekday) => {
    const day = agreed.get(weekday);
    const works = stage.includes(weekday);
    const suggested = begun || !works ? { from: '', until: '', breakMinutes: '0' } : usual;
    return {
      weekday,
      from: day?.from?.slice(0, 5) ?? suggested.from,
      until: day?.until?.slice(0, 5) ?? suggested.until,
      breakMinutes: String(day?.breakMinutes ?? suggested.breakMinutes),
      schoolMinutes: String(day?.schoolMinutes ?? (begun || works ? '0' : usual.school)),
    };
  });
}

export function toRequest(days: readonly Day[]) {
  return days.map(({ weekday, from, until, breakMinutes, schoolMinutes }) => ({
    weekday,
    ...(from && { from }),
    ...(until && { until }),
    breakMinutes: Number(breakMinutes),
    schoolMinutes: Number(schoolMinutes),
  }));
}

/** At the company and at school, in minutes a week, as far as it is filled in. */
export function totals(days: readonly Day[]): { work: number; school: number } {
  return days.reduce(
    ({ work, school }, day) => ({
      work:
        work +
        (day.from && day.until
          ? Math.max(0, minute(day.until) - minute(day.from) - Number(day.breakMinutes))
          : 0),
      school: school + Number(day.schoolMinutes),
    }),
    { work: 0, school: 0 },
  );
}

function minute(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + minutes!;
}

/** 8.30 uur is said, 08:30:00 is sent. */
export function clock(time: string): string {
  const [hours, minutes] = time.split(':');
  return `${Number(hours)}.${minutes}`;
}
