import type { ReactNode } from 'react';
import { Amendments } from './Amendments';
import { ClosingTalk } from './ClosingTalk';
import { Contact } from './Contact';
import { Discrimination } from './Discrimination';
import { Gates } from './Gates';
import { Guidance } from './Guidance';
import { Help } from './Help';
import { Klik } from './Klik';
import { MissingReports } from './MissingReports';
import { NewSearch } from './NewSearch';
import { NextSteps } from './NextSteps';
import { Outflow } from './Outflow';
import { Problems } from './Problems';
import { PulseWeeks } from './PulseWeeks';
import { Refusals } from './Refusals';
import { Remarks } from './Remarks';
import { RouteAgreement } from './RouteAgreement';
import { SearchProfile } from './SearchProfile';
import { type State } from './states';
import { Talks } from './Talks';
import { WorkingHours } from './WorkingHours';
import type { Placement } from './api';

export const tabs = ['now', 'agreements', 'guidance', 'problems'] as const;
export type TabName = (typeof tabs)[number];

type Section = {
  name: string;
  /** Where it is found when nothing has to be done with it. */
  tab: TabName;
  /** In these states it stands in front, because it is what has to be done or known now. */
  now?: readonly State[];
  only?: 'staff' | 'family';
  part: (placement: Placement, staff: boolean) => ReactNode;
};

const before: readonly State[] = ['REGISTERED', 'INTAKE', 'SEARCHING'];
const meeting: readonly State[] = ['PROPOSED', 'ACQUAINTANCE'];
const running: readonly State[] = ['RUNNING', 'CLOSING'];

/** Every part of a stage's page in the order of the page. A part that has nothing to say shows nothing. */
const sections: readonly Section[] = [
  {
    name: 'reports',
    tab: 'guidance',
    now: running,
    only: 'staff',
    part: (placement) => <MissingReports placement={placement} />,
  },
  {
    name: 'search-again',
    tab: 'problems',
    now: ['CLOSING', 'COMPLETED', 'BROKEN_OFF'],
    part: (placement) => <NewSearch placement={placement} />,
  },
  { name: 'klik', tab: 'now', part: (placement) => <Klik placement={placement} /> },
  {
    name: 'amendments',
    tab: 'agreements',
    now: ['AGREED'],
    part: (placement) => <Amendments placement={placement} />,
  },
  { name: 'steps', tab: 'now', part: (placement) => <NextSteps placement={placement} /> },
  {
    name: 'closing-talk',
    tab: 'guidance',
    now: ['CLOSING', 'COMPLETED'],
    part: (placement) => <ClosingTalk placement={placement} />,
  },
  {
    name: 'outflow',
    tab: 'guidance',
    now: ['CLOSING', 'COMPLETED'],
    part: (placement) => <Outflow placement={placement} />,
  },
  {
    name: 'profile',
    tab: 'agreements',
    now: before,
    part: (placement) => placement.search.editable && <SearchProfile placement={placement} />,
  },
  {
    name: 'gates',
    tab: 'agreements',
    now: before,
    only: 'staff',
    part: (placement) => <Gates placement={placement} />,
  },
  {
    name: 'contact',
    tab: 'agreements',
    now: [...meeting, 'AGREED'],
    only: 'staff',
    part: (placement) => <Contact placement={placement} />,
  },
  {
    name: 'talks',
    tab: 'agreements',
    now: meeting,
    part: (placement, staff) => <Talks placement={placement} staff={staff} />,
  },
  {
    name: 'agree',
    tab: 'agreements',
    now: meeting,
    part: (placement) => <RouteAgreement placement={placement} />,
  },
  {
    name: 'hours',
    tab: 'agreements',
    now: ['AGREED', 'CONTRACT', 'RUNNING'],
    part: (placement) => <WorkingHours placement={placement} />,
  },
  {
    name: 'next',
    tab: 'guidance',
    now: running,
    only: 'family',
    part: (placement) => <Guidance placement={placement} staff={false} />,
  },
  {
    name: 'guidance',
    tab: 'guidance',
    only: 'staff',
    part: (placement) => <Guidance placement={placement} staff />,
  },
  { name: 'pulse', tab: 'guidance', part: (placement) => <PulseWeeks placement={placement} /> },
  { name: 'help', tab: 'guidance', part: (placement) => <Help placement={placement} /> },
  { name: 'remarks', tab: 'guidance', part: (placement) => <Remarks placement={placement} /> },
  { name: 'problems', tab: 'problems', part: (placement) => <Problems placement={placement} /> },
  {
    name: 'refusals',
    tab: 'problems',
    only: 'staff',
    part: (placement) => <Refusals placement={placement} />,
  },
  {
    name: 'discrimination',
    tab: 'problems',
    part: (placement) => <Discrimination placement={placement} />,
  },
];

/** What stands on a tab for who looks, in the state the stage is in. */
export function sectionsOf(placement: Placement, staff: boolean, tab: TabName): readonly Section[] {
  return sections.filter(
    (section) =>
      (section.only === undefined || (section.only === 'staff') === staff) &&
      (section.now?.includes(placement.state) ? 'now' : section.tab) === tab,
  );
}
