import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/format';
import { Reach } from '@/lib/Reach';
import { hasRole, useRoles } from '@/lib/session';
import { usePathParams } from '@/lib/urlState';
import { ButtonLink, Card, Columns, Facts, Loaded, Notice, Page, Row, Steps } from '@/ui';
import { type Placement, usePlacement } from './api';
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
import { Problems } from './Problems';
import { Refusals } from './Refusals';
import { Remarks } from './Remarks';
import { RouteAgreement } from './RouteAgreement';
import { SearchProfile } from './SearchProfile';
import { order } from './states';
import { Talks } from './Talks';
import { WorkingHours } from './WorkingHours';

/** One placement as one picture: where it stands, who has to do what, and where to do it. */
export default function PlacementScreen() {
  const { t } = useTranslation('placements');
  const { placementId } = usePathParams<'placementId'>();
  const placement = usePlacement(placementId);
  return (
    <Page
      title={placement.data?.student?.name ?? t('placement')}
      back={
        hasRole(useRoles(), ['student', 'parent'])
          ? { to: '/mijn-stage', label: t('mine') }
          : { to: '/plaatsingen', label: t('title') }
      }
    >
      <Loaded query={placement} lines={8}>
        {(data) => <Picture placement={data} />}
      </Loaded>
    </Page>
  );
}

export function Picture({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const staff = ['STAGEBEGELEIDER', 'TEAMLEIDER', 'MENTOR', 'ORTHOPEDAGOOG'].includes(placement.you!);
  const base = `/plaatsingen/${placement.id}`;
  const waiting = (placement.waitingFor ?? [])
    .map((role) =>
      role.toUpperCase() === placement.you ? t('role.you', { context: role }) : t(`role.${role}`),
    )
    .join(', ');
  const contract = order.indexOf(placement.state!) >= order.indexOf('CONTRACT');
  const running = ['RUNNING', 'CLOSING', 'COMPLETED'].includes(placement.state!);
  return (
    <>
      <Notice
        tone={placement.state === 'BROKEN_OFF' ? 'warning' : 'info'}
        title={t(`state.${placement.state}`)}
      >
        <p>{waiting ? t('waitingFor', { who: waiting }) : t('waitingForNobody')}</p>
      </Notice>
      <Row>
        {staff && placement.state === 'SEARCHING' && (
          <ButtonLink to={`${base}/plekken`} kind="primary">
            {t('to.places')}
          </ButtonLink>
        )}
        {staff && placement.state === 'PROPOSED' && (
          <ButtonLink to={`${base}/plekken`}>{t('to.answer')}</ButtonLink>
        )}
        {(contract || placement.state === 'AGREED') && (
          <ButtonLink to={`${base}/contract`} kind="primary">
            {t('to.contract')}
          </ButtonLink>
        )}
        {running && <ButtonLink to={`${base}/logboek`}>{t('to.logbook')}</ButtonLink>}
        {running && <ButtonLink to={`${base}/aanwezigheid`}>{t('to.attendance')}</ButtonLink>}
        {running && <ButtonLink to={`${base}/beoordeling`}>{t('to.assessment')}</ButtonLink>}
      </Row>
      {staff && running && <MissingReports placement={placement} />}
      <NewSearch placement={placement} />
      <Klik placement={placement} />
      <NextSteps placement={placement} />
      <Guidance placement={placement} staff={staff} />
      <Columns wide>
        <Card title={t('route')}>
          <Steps label={t('route')} steps={steps(placement, t)} />
        </Card>
        <Card title={t('about')}>
          <Facts
            items={[
              [t('phase'), t(`phases.${placement.phase}`)],
              [
                t('place'),
                placement.place ? `${placement.place.title}, ${placement.place.companyName}` : '–',
              ],
              [t('address'), placement.place?.address ?? '–'],
              [t('supervisor'), placement.contact?.name ?? '–'],
              [
                t('guide'),
                placement.stagebegeleider?.name ? (
                  <Reach name={placement.stagebegeleider.name} phone={placement.stagebegeleider.phone} />
                ) : (
                  '–'
                ),
              ],
              [
                t('period'),
                placement.search?.from
                  ? `${formatDate(placement.search.from)} – ${formatDate(placement.search.until!)}`
                  : '–',
              ],
              [t('days'), (placement.search?.weekdays ?? []).map((day) => t(`day.${day}`)).join(', ') || '–'],
              [t('goals'), (placement.goals ?? []).map(({ text }) => text).join('; ') || '–'],
            ]}
          />
        </Card>
      </Columns>
      {staff && <Gates placement={placement} />}
      <RouteAgreement placement={placement} />
      <Talks placement={placement} staff={staff} />
      <ClosingTalk placement={placement} />
      <WorkingHours placement={placement} />
      <Problems placement={placement} />
      <Remarks placement={placement} />
      {staff && <Contact placement={placement} />}
      {placement.search?.editable && <SearchProfile placement={placement} />}
      <Help placement={placement} />
      {staff && <Refusals placement={placement} />}
      <Discrimination placement={placement} />
    </>
  );
}

function steps(placement: Placement, t: (key: string) => string) {
  const at = order.indexOf(placement.state!);
  return order.slice(0, 10).map((state, index) => ({
    id: state,
    title: t(`state.${state}`),
    state:
      index < at && at < 10 ? ('done' as const) : index === at ? ('current' as const) : ('todo' as const),
  }));
}
