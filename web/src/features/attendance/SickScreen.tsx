import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, useIdempotencyKey } from '@/api';
import { formatDay, today } from '@/lib/format';
import { Reach } from '@/lib/Reach';
import { usePathParams } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  ErrorState,
  Loaded,
  Notice,
  Page,
  RadioCards,
  Row,
  Stack,
  TextInput,
} from '@/ui';
import { type Attendance, type Stage, useAttendance, useSay, useStage } from './queries';
import { SickNow } from './SickNow';

/** Reporting ill: for which days, and nothing else. */
export default function SickScreen() {
  const { t } = useTranslation('attendance');
  const { placementId } = usePathParams<'placementId'>();
  const placement = useStage(placementId);
  const attendance = useAttendance(placementId);
  return (
    <Page
      title={t('sick.title')}
      intro={t('sick.intro')}
      back={{ to: `/plaatsingen/${placementId}`, label: t('back') }}
    >
      <Loaded query={placement}>
        {(stage) => (
          <Loaded query={attendance}>
            {(days) => (
              <Stack gap="lg">
                <Form placement={stage} attendance={days} />
                {stage.stagebegeleider?.name && (
                  <Reach name={stage.stagebegeleider.name} phone={stage.stagebegeleider.phone} />
                )}
              </Stack>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Form({ placement, attendance }: { placement: Stage; attendance: Attendance }) {
  const { t } = useTranslation('attendance');
  const [key, renew] = useIdempotencyKey();
  const next = attendance.nextDay;
  const [when, setWhen] = useState('NEXT');
  const [from, setFrom] = useState(next ?? today());
  const [until, setUntil] = useState('');
  const report = useSay(placement.id, () =>
    orThrow(
      api.placement.POST('/v1/placements/{placementId}/sick-reports', {
        params: { path: { placementId: placement.id }, header: { 'Idempotency-Key': key } },
        body: when === 'NEXT' ? { from: next! } : { from, until: until || undefined },
      }),
    ),
  );
  const current = attendance.reports.filter(({ withdrawable }) => withdrawable);
  if (report.isSuccess) {
    return (
      <>
        <Notice tone="positive" title={t('sick.done')}>
          <p>{t('sick.doneText', { company: placement.place?.companyName })}</p>
        </Notice>
        {current.slice(0, 1).map((one) => (
          <SickNow key={one.id} placementId={placement.id} report={one} />
        ))}
        <Row>
          <ButtonLink to={`/plaatsingen/${placement.id}`}>{t('back')}</ButtonLink>
        </Row>
      </>
    );
  }
  if (!attendance.mayReport) {
    const young = placement.you === 'STUDENT' && placement.student.age < 18;
    return (
      <EmptyState
        title={t(young ? 'sick.young' : 'sick.notNow')}
        why={t(young ? 'sick.youngWhy' : 'sick.notNowWhy')}
      />
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    report.mutate(undefined, { onSuccess: renew });
  };
  return (
    <Card>
      {current.map((one) => (
        <SickNow key={one.id} placementId={placement.id} report={one} />
      ))}
      <form onSubmit={submit}>
        <Stack>
          <ErrorState error={report.error} />
          <RadioCards
            label={t('sick.when')}
            value={next ? when : 'OTHER'}
            onChange={(event) => setWhen(event.target.value)}
            options={[
              ...(next
                ? [
                    {
                      value: 'NEXT',
                      label: t(next === today() ? 'sick.today' : 'sick.next', { day: formatDay(next) }),
                    },
                  ]
                : []),
              { value: 'OTHER', label: t('sick.other') },
            ]}
          />
          {(when === 'OTHER' || !next) && (
            <>
              <TextInput
                type="date"
                label={t('sick.from')}
                min={today()}
                value={from}
                onChange={(event) => setFrom(event.target.value)}
                required
              />
              <TextInput
                type="date"
                label={t('sick.until')}
                hint={t('sick.untilHint')}
                optional
                min={from}
                value={until}
                onChange={(event) => setUntil(event.target.value)}
              />
            </>
          )}
          <p className="op-small">{t('sick.who', { company: placement.place?.companyName })}</p>
          <Row>
            <Button kind="primary" type="submit" busy={report.isPending}>
              {t('sick.do')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
