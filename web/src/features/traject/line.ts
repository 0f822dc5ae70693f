/** What the picture needs of a phase or a stage: days as `2026-11-26`, both ends included. */
export type Period = { from: string; until: string };
export type Planned = Period & { phase: number };

const dayMillis = 86_400_000;

function day(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMillis;
}

/** A span of days, to say where in it a day falls. */
export class Line {
  private readonly first: number;
  private readonly days: number;

  constructor(from: string, until: string) {
    this.first = day(from);
    this.days = Math.max(1, day(until) + 1 - this.first);
  }

  /** Where a day begins, in percent of the line; outside of it the nearer end. */
  at(date: string): number {
    return Math.min(100, Math.max(0, (100 * (day(date) - this.first)) / this.days));
  }

  holds(date: string): boolean {
    return day(date) >= this.first && day(date) < this.first + this.days;
  }

  /** Where a period lies and how wide it is, in percent; a short one stays visible. */
  span({ from, until }: Period): { x: number; width: number } {
    const x = this.at(from);
    const end = Math.min(100, (100 * (day(until) + 1 - this.first)) / this.days);
    return { x, width: Math.max(1.5, end - x) };
  }

  /** The first days of August in it, by the year in which they begin a school year. */
  schoolYears(): { year: number; at: number }[] {
    const firstYear = new Date(this.first * dayMillis).getUTCFullYear();
    const lastYear = new Date((this.first + this.days) * dayMillis).getUTCFullYear();
    return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
      .filter((year) => this.holds(`${year}-08-01`))
      .map((year) => ({ year, at: this.at(`${year}-08-01`) }));
  }
}

/** The line of a traject: from the first planned day to the last, the leaving and today if they come later. */
export function lineOf(phases: readonly Planned[], today: string, leaves: string | undefined): Line {
  const days = [...phases.flatMap(({ from, until }) => [from, until]), today, ...(leaves ? [leaves] : [])];
  days.sort();
  return new Line(days[0]!, days.at(-1)!);
}

/** Whether a planned phase is behind us, running, or still to come; late when it should be over and is not. */
export function standing(
  planned: Planned,
  phase: number,
  today: string,
): 'done' | 'current' | 'late' | 'todo' {
  if (planned.phase === phase && planned.from <= today) return planned.until < today ? 'late' : 'current';
  return planned.until < today || (planned.phase < phase && planned.from <= today) ? 'done' : 'todo';
}
