import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, orThrow } from '@/api';
import { formatDate, today } from '@/lib/format';
import { toast } from '@/lib/toast';
import {
  Button,
  Dialog,
  ErrorState,
  Heading,
  RadioCards,
  Row,
  Stack,
  StatusBadge,
  TextArea,
  TextInput,
  type Tone,
  WorkItem,
  WorkList,
} from '@/ui';
import type { Placement } from './api';
import type { GuidanceOf } from './Guidance';
import { isComplete, SignalBadge, SignalFields, subjects } from './Signals';

type Moment = GuidanceOf['moments'][number];
type Reason = NonNullable<Moment['cancelledBecause']>;
type Change = 'held' | 'move' | 'cancel';

const reasons: Reason[] = [
  'STUDENT_ABSENT',
  'COMPANY_UNAVAILABLE',
  'GUIDE_UNAVAILABLE',
  'NOT_NEEDED',
  'OTHER',
];
const tones: Record<Moment['state'], Tone> = { PLANNED: 'info', HELD: 'positive', CANCELLED: 'neutral' };

/** The plan as a list, each moment with what can be done about it. */
export function GuidanceMoments({
  placement,
  moments,
  editable,
}: {
  placement: Placement;
  moments: Moment[];
  editable: boolean;
}) {
  const { t } = useTranslation('placements');
  const [changing, setChanging] = useState<{ moment: Moment; change: Change }>();
  const name = (moment: Moment) => `${t(`guidance.kind.${moment.kind}`)}, ${formatDate(moment.day)}`;
  return (
    <>
      <Heading level={3}>{t('guidance.plan')}</Heading>
      {moments.length === 0 && <p>{t('guidance.noMoments')}</p>}
      <WorkList>
        {moments.map((moment) => (
          <WorkItem
            key={moment.id}
            title={`${t(`guidance.kind.${moment.kind}`)}: ${formatDate(moment.day)}`}
            about={moment.state !== 'PLANNED' && <About moment={moment} />}
          >
            <Row gap="sm">
              <StatusBadge tone={moment.overdue ? 'negative' : tones[moment.state]}>
                {t(moment.overdue ? 'guidance.overdue' : `guidance.state.${moment.state}`)}
              </StatusBadge>
              {editable &&
                moment.state === 'PLANNED' &&
                (['held', 'move', 'cancel'] as const).map((change) => (
                  <Button
                    key={change}
                    kind={change === 'held' ? 'secondary' : 'subtle'}
                    aria-label={`${t(`guidance.do.${change}`)}: ${name(moment)}`}
                    onClick={() => setChanging({ moment, change })}
                  >
                    {t(`guidance.do.${change}`)}
                  </Button>
                ))}
            </Row>
          </WorkItem>
        ))}
      </WorkList>
      {changing && (
        <ChangeMoment
          key={`${changing.moment.id} ${changing.change}`}
          placement={placement}
          {...changing}
          title={name(changing.moment)}
          onClose={() => setChanging(undefined)}
        />
      )}
    </>
  );
}

/** What came of it, with the signals and what is the matter; or why it was not held. */
function About({ moment }: { moment: Moment }) {
  const { t } = useTranslation('placements');
  if (moment.cancelledBecause) return t(`guidance.cancelled.${moment.cancelledBecause}`);
  return (
    <>
      {moment.outcome}
      {moment.signals.map((signal) => (
        <span key={signal.subject} className="op-row op-gap-xs">
          <SignalBadge {...signal} />
          {signal.remark}
        </span>
      ))}
    </>
  );
}

function ChangeMoment({
  placement,
  moment,
  change,
  title,
  onClose,
}: {
  placement: Placement;
  moment: Moment;
  change: Change;
  title: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('placements');
  const client = useQueryClient();
  const [day, setDay] = useState(change === 'held' && moment.day > today() ? today() : moment.day);
  const [outcome, setOutcome] = useState('');
  const [judged, setJudged] = useState<Parameters<typeof isComplete>[0]>({});
  const evaluates = change === 'held' && moment.kind === 'INTERIM_EVALUATION';
  const [reason, setReason] = useState<Reason>('STUDENT_ABSENT');
  const params = {
    path: { placementId: placement.id, momentId: moment.id },
    header: { ...ifMatch(`"${moment.version}"`) },
  };
  const save = useMutation({
    mutationFn: (): Promise<GuidanceOf> => {
      switch (change) {
        case 'held':
          return orThrow(
            api.placement.POST('/v1/placements/{placementId}/guidance/moments/{momentId}/held', {
              params,
              body: {
                day,
                outcome,
                ...(evaluates && { signals: subjects.map((subject) => judged[subject]!) }),
              },
            }),
          );
        case 'move':
          return orThrow(
            api.placement.PUT('/v1/placements/{placementId}/guidance/moments/{momentId}/day', {
              params,
              body: { day },
            }),
          );
        case 'cancel':
          return orThrow(
            api.placement.POST('/v1/placements/{placementId}/guidance/moments/{momentId}/cancelled', {
              params,
              body: { reason },
            }),
          );
      }
    },
    onSuccess: (data) => {
      client.setQueryData(['guidance', placement.id, placement.version], data);
      void client.invalidateQueries({ queryKey: ['guidance-overdue'] });
      toast(t('guidance.momentSaved'));
      onClose();
    },
  });
  const period = placement.search;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${t(`guidance.do.${change}`)}: ${title}`}
      foot={
        <Button
          kind="primary"
          busy={save.isPending}
          disabled={change === 'held' && (outcome.trim() === '' || (evaluates && !isComplete(judged)))}
          onClick={() => save.mutate()}
        >
          {t(`guidance.confirm.${change}`)}
        </Button>
      }
    >
      <Stack>
        <ErrorState error={save.error} />
        {change !== 'cancel' && (
          <TextInput
            type="date"
            label={t(change === 'held' ? 'guidance.heldOn' : 'guidance.newDay')}
            hint={
              change === 'move' && period.until
                ? t('guidance.newDayHint', { date: formatDate(period.until) })
                : undefined
            }
            max={change === 'held' ? today() : (period.until ?? undefined)}
            min={change === 'move' ? today() : undefined}
            value={day}
            onChange={(event) => setDay(event.target.value)}
            required
          />
        )}
        {change === 'held' && (
          <TextArea
            label={t('guidance.outcome')}
            hint={t('guidance.outcomeHint')}
            maxLength={300}
            value={outcome}
            onChange={(event) => setOutcome(event.target.value)}
            required
          />
        )}
        {evaluates && <SignalFields judged={judged} onChange={setJudged} />}
        {change === 'cancel' && (
          <RadioCards
            label={t('guidance.whyCancel')}
            name="cancel-reason"
            options={reasons.map((value) => ({ value, label: t(`guidance.cancelled.${value}`) }))}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value as Reason)}
          />
        )}
      </Stack>
    </Dialog>
  );
}
