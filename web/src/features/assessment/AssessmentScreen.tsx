import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { KeptByStudent } from '@/lib/KeptByStudent';
import { usePathParams } from '@/lib/urlState';
import { Button, Card, EmptyState, ErrorState, Loaded, Page, Row, Stack, StatusBadge, TextArea } from '@/ui';
import { Certificate } from './Certificate';
import { FinalTalk } from './FinalTalk';
import { Scores } from './Scores';

type Assessment = PlacementTypes['schemas']['AssessmentView'];
type Placement = PlacementTypes['schemas']['PlacementView'];

/** Both judgements, their differences, what was settled, and the certificate. */
export default function AssessmentScreen() {
  const { t } = useTranslation('assessment');
  const { placementId } = usePathParams<'placementId'>();
  const client = useQueryClient();
  const path = { placementId };
  const placement = useQuery({
    queryKey: ['placement', placementId],
    queryFn: () =>
      orThrow(api.placement.GET('/v1/placements/{id}', { params: { path: { id: placementId } } })),
  });
  const assessments = useQuery({
    queryKey: ['assessments', placementId],
    queryFn: () =>
      orThrow(api.placement.GET('/v1/placements/{placementId}/assessments', { params: { path } })),
  });
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['assessments', placementId] }),
      client.invalidateQueries({ queryKey: ['placement', placementId] }),
    ]);
  const open = useMutation({
    mutationFn: (moment: 'INTERIM' | 'FINAL') =>
      orThrow(
        api.placement.POST('/v1/placements/{placementId}/assessments', {
          params: { path },
          body: { moment },
        }),
      ),
    onSettled: refresh,
  });
  const mayOpen = placement.data?.you === 'STAGEBEGELEIDER' || placement.data?.you === 'TEAMLEIDER';
  // One at a time, and after the final one none: the service refuses the rest.
  const asked = assessments.data;
  const askable =
    asked?.every(({ settledAt, moment }) => settledAt && moment !== 'FINAL') &&
    ['RUNNING', 'CLOSING'].includes(placement.data?.state ?? '')
      ? (['INTERIM', 'FINAL'] as const)
      : [];
  return (
    <Page title={t('title')} back={{ to: `/plaatsingen/${placementId}`, label: t('back') }}>
      <ErrorState error={open.error} />
      {mayOpen && askable.length > 0 && (
        <Row>
          {askable.map((moment) => (
            <Button key={moment} busy={open.isPending} onClick={() => open.mutate(moment)}>
              {t(`open.${moment}`)}
            </Button>
          ))}
        </Row>
      )}
      <Loaded query={assessments}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('empty.title')} why={t('empty.why')} />
          ) : (
            <Stack gap="lg">
              {all.some(({ shielded }) => shielded) && <KeptByStudent />}
              {all.map((one) => (
                <One key={one.id} assessment={one} placement={placement.data} onChange={refresh} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {placement.data?.assessed && !asked?.some(({ shielded }) => shielded) && (
        <>
          <FinalTalk placementId={placementId} />
          <Certificate placement={placement.data} />
        </>
      )}
    </Page>
  );
}

function One({
  assessment,
  placement,
  onChange,
}: {
  assessment: Assessment;
  placement: Placement | undefined;
  onChange: () => Promise<unknown>;
}) {
  const { t } = useTranslation('assessment');
  const [scores, setScores] = useState<Record<string, number>>({});
  const [remark, setRemark] = useState('');
  const goals = placement?.goals ?? [];
  const mine = assessment.parts?.some(({ by }) => by === 'STAGEBEGELEIDER');
  const settling = (assessment.differences?.length ?? 0) > 0 && !assessment.settledAt;
  const path = { placementId: placement?.id ?? '', assessmentId: assessment.id! };
  const give = useMutation({
    mutationFn: () =>
      settling
        ? orThrow(
            api.placement.PUT('/v1/placements/{placementId}/assessments/{assessmentId}/settlement', {
              params: { path },
              body: { scores, remark },
            }),
          )
        : orThrow(
            api.placement.PUT('/v1/placements/{placementId}/assessments/{assessmentId}/school-part', {
              params: { path },
              body: { scores, remark },
            }),
          ),
    onSuccess: () => setScores({}),
    onSettled: onChange,
  });
  const asksMe = placement?.you === 'STAGEBEGELEIDER' && !assessment.settledAt && (!mine || settling);
  return (
    <Card
      title={`${t(`moment.${assessment.moment}`)}, ${formatDate(assessment.openedAt!)}`}
      action={
        <StatusBadge tone={assessment.settledAt ? 'positive' : 'warning'}>
          {assessment.settledAt
            ? t('settled')
            : t('waiting', {
                who: (assessment.waitingFor ?? []).map((role) => t(`role.${role}`)).join(', '),
              })}
        </StatusBadge>
      }
    >
      {assessment.parts
        ?.filter(({ scores: shown }) => shown)
        .map((part) => (
          <div key={part.by}>
            <h3 className="op-heading op-heading--3">{t(`by.${part.by}`)}</h3>
            <ul>
              {goals.map(({ code, text }) => (
                <li key={code}>
                  {text}: {t(`score.${part.scores?.[code!]}`)}
                </li>
              ))}
            </ul>
            {part.remark && <p>{part.remark}</p>}
          </div>
        ))}
      {settling && (
        <div>
          <h3 className="op-heading op-heading--3">{t('differences')}</h3>
          <ul>
            {assessment.differences?.map((one) => (
              <li key={one.goal}>
                {one.text}:{' '}
                {t('difference', {
                  company: t(`score.${one.supervisor}`),
                  school: t(`score.${one.school}`),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {asksMe && (
        <>
          <h3 className="op-heading op-heading--3">{t(settling ? 'settle' : 'judge')}</h3>
          <Scores goals={goals} scores={scores} onChange={setScores} />
          <TextArea
            label={t('remark')}
            optional
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
          />
          <ErrorState error={give.error} />
          <Row>
            <Button
              kind="primary"
              disabled={goals.some(({ code }) => scores[code!] === undefined) || give.isPending}
              onClick={() => give.mutate()}
            >
              {t('send')}
            </Button>
          </Row>
        </>
      )}
    </Card>
  );
}
