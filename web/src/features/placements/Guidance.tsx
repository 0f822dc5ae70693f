import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, orThrow, type PlacementTypes } from '@/api';
import { formatDate, today } from '@/lib/format';
import { toast } from '@/lib/toast';
import {
  Button,
  Card,
  Checkbox,
  ErrorState,
  Facts,
  Notice,
  Row,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '@/ui';
import type { Placement } from './api';
import { GuidanceMoments } from './GuidanceMoments';
import { CurrentSignals } from './Signals';

export type GuidanceOf = PlacementTypes['schemas']['GuidanceView'];
type Proposal = NonNullable<GuidanceOf['proposal']>;
type Kind = NonNullable<GuidanceOf['next']>['kind'];

const guided = ['AGREED', 'CONTRACT', 'RUNNING', 'CLOSING'];
const ended = ['COMPLETED', 'BROKEN_OFF'];
const talks = ['COMPANY_TALK', 'INDIVIDUAL_TALK'] as const;
const intensities = [1, 2, 3, 4, 5, 6, 8];

/** How the student is guided: what was agreed in the start talk, and the moments that follow from it. */
export function Guidance({ placement, staff }: { placement: Placement; staff: boolean }) {
  const { t } = useTranslation('placements');
  const guidance = useQuery({
    queryKey: ['guidance', placement.id, placement.version],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/guidance', {
          params: { path: { placementId: placement.id } },
        }),
      ),
    enabled: guided.includes(placement.state) || (staff && ended.includes(placement.state)),
  });
  if (!guidance.data) return null;
  return (
    <Card title={t('guidance.title')}>
      {staff ? <Plan placement={placement} guidance={guidance.data} /> : <Next guidance={guidance.data} />}
    </Card>
  );
}

/** All that a student and a parent need to know. */
function Next({ guidance: { next, signals } }: { guidance: GuidanceOf }) {
  const { t } = useTranslation('placements');
  return (
    <>
      <p>
        {next
          ? t('guidance.next', { what: t(`guidance.your.${next.kind}`), date: formatDate(next.day) })
          : t('guidance.nothingPlanned')}
      </p>
      <CurrentSignals signals={signals} />
    </>
  );
}

function Plan({ placement, guidance }: { placement: Placement; guidance: GuidanceOf }) {
  const { t } = useTranslation('placements');
  const [changing, setChanging] = useState(false);
  const { startTalk, editable, moments } = guidance;
  if (!startTalk || changing) {
    if (!editable) return <p>{t('guidance.noStartTalk')}</p>;
    return <StartTalkForm placement={placement} guidance={guidance} onDone={() => setChanging(false)} />;
  }
  return (
    <Stack>
      <CurrentSignals signals={guidance.signals} />
      <Facts
        items={[
          [t('guidance.startTalk'), formatDate(startTalk.day)],
          [t('guidance.talks'), startTalk.talks.map((kind) => t(`guidance.kind.${kind}`)).join(', ')],
          [t('guidance.howOften'), t('guidance.every', { count: startTalk.weeksBetween })],
          ...(startTalk.reason ? [[t('guidance.reason'), startTalk.reason] as [string, string]] : []),
        ]}
      />
      <Agreement guidance={guidance} />
      <Row>
        {editable && <Button onClick={() => setChanging(true)}>{t('guidance.change')}</Button>}
        <span className="op-small">{t('talk.by', { name: startTalk.byName })}</span>
      </Row>
      <GuidanceMoments placement={placement} moments={moments} editable={editable} />
    </Stack>
  );
}

/** With extra support the moments are mandatory and agreed with student and company. */
function Agreement({ guidance: { proposal, minimum, startTalk } }: { guidance: GuidanceOf }) {
  const { t } = useTranslation('placements');
  if (!proposal?.extraSupport || !minimum || !startTalk) return null;
  const { studentAgreedOn, companyAgreedOn } = startTalk;
  const who = (name: 'student' | 'company', day: string | null | undefined) =>
    day ? t(`guidance.agreed.${name}`, { date: formatDate(day) }) : t(`guidance.notAgreed.${name}`);
  return (
    <Notice tone={studentAgreedOn && companyAgreedOn ? 'positive' : 'warning'} title={t('guidance.extra')}>
      <p>{t('guidance.minimum', { moments: minimum.moments, interim: minimum.interimEvaluations })}</p>
      <ul>
        <li>{who('student', studentAgreedOn)}</li>
        <li>{who('company', companyAgreedOn)}</li>
      </ul>
    </Notice>
  );
}

function StartTalkForm({
  placement,
  guidance: { startTalk, proposal, version },
  onDone,
}: {
  placement: Placement;
  guidance: GuidanceOf;
  onDone: () => void;
}) {
  const { t } = useTranslation('placements');
  const client = useQueryClient();
  const proposed = proposal!;
  const [day, setDay] = useState(startTalk?.day ?? today());
  const [kinds, setKinds] = useState<Kind[]>(startTalk?.talks ?? [...talks]);
  const [weeks, setWeeks] = useState(startTalk?.weeksBetween ?? proposed.weeksBetween);
  const [reason, setReason] = useState(startTalk?.reason ?? '');
  const [student, setStudent] = useState(startTalk?.studentAgreedOn ?? '');
  const [company, setCompany] = useState(startTalk?.companyAgreedOn ?? '');
  const other = weeks !== proposed.weeksBetween;
  const save = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.PUT('/v1/placements/{placementId}/guidance/start-talk', {
          params: { path: { placementId: placement.id }, header: { ...ifMatch(`"${version}"`) } },
          body: {
            day,
            talks: kinds,
            weeksBetween: weeks,
            ...(other && { reason }),
            ...(student && { studentAgreedOn: student }),
            ...(company && { companyAgreedOn: company }),
          },
        }),
      ),
    onSuccess: (data: GuidanceOf) => {
      client.setQueryData(['guidance', placement.id, placement.version], data);
      void client.invalidateQueries({ queryKey: ['guidance-overdue'] });
      toast(t('guidance.saved'));
      onDone();
    },
  });
  const options = [...new Set([...intensities, proposed.weeksBetween, weeks])]
    .filter((count) => count <= (proposed.mostWeeksBetween ?? Infinity))
    .sort((one, two) => one - two)
    .map((count) => ({ value: String(count), label: t('guidance.every', { count }) }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <p>{t(startTalk ? 'guidance.planAnew' : 'guidance.intro')}</p>
        <ErrorState error={save.error} />
        <TextInput
          type="date"
          label={t('guidance.day')}
          max={today()}
          value={day}
          onChange={(event) => setDay(event.target.value)}
          required
        />
        <fieldset className="op-field">
          <legend className="op-field__label">{t('guidance.talks')}</legend>
          {talks.map((kind) => (
            <Checkbox
              key={kind}
              label={t(`guidance.kind.${kind}`)}
              checked={kinds.includes(kind)}
              onChange={(event) =>
                setKinds(talks.filter((one) => (one === kind ? event.target.checked : kinds.includes(one))))
              }
            />
          ))}
        </fieldset>
        <Because proposal={proposed} />
        <Select
          label={t('guidance.howOften')}
          options={options}
          value={String(weeks)}
          onChange={(event) => setWeeks(Number(event.target.value))}
        />
        {other && (
          <TextArea
            label={t('guidance.whyOther')}
            hint={t('guidance.whyOtherHint')}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            required
          />
        )}
        {(proposed.extraSupport || student !== '' || company !== '') && (
          <fieldset className="op-field">
            <legend className="op-field__label">{t('guidance.agreedWith')}</legend>
            <Agreed who="student" day={student} onChange={setStudent} />
            <Agreed who="company" day={company} onChange={setCompany} />
          </fieldset>
        )}
        <Row>
          <Button type="submit" kind="primary" disabled={save.isPending || kinds.length === 0}>
            {t('guidance.save')}
          </Button>
          {startTalk && <Button onClick={onDone}>{t('guidance.keep')}</Button>}
        </Row>
      </Stack>
    </form>
  );
}

/** What is proposed, and from what it follows. */
function Because({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('placements');
  return (
    <Notice
      tone="info"
      title={t('guidance.proposal', {
        often: t('guidance.every', { count: proposal.weeksBetween }),
        evaluations: t('guidance.evaluations', { count: proposal.interimEvaluations }),
      })}
    >
      <p>
        {t('guidance.because', {
          phase: t(`phases.${proposal.phase}`),
          kind: t(`guidance.leerweg.${proposal.leerweg}`),
          support: t(proposal.extraSupport ? 'guidance.support.extra' : 'guidance.support.usual'),
        })}
      </p>
      {proposal.mostWeeksBetween != null && (
        <p>{t('guidance.most', { often: t('guidance.every', { count: proposal.mostWeeksBetween }) })}</p>
      )}
      <p className="op-small">{t('guidance.source', { source: proposal.source })}</p>
    </Notice>
  );
}

function Agreed({
  who,
  day,
  onChange,
}: {
  who: 'student' | 'company';
  day: string;
  onChange: (day: string) => void;
}) {
  const { t } = useTranslation('placements');
  return (
    <>
      <Checkbox
        label={t(`guidance.with.${who}`)}
        checked={day !== ''}
        onChange={(event) => onChange(event.target.checked ? today() : '')}
      />
      {day !== '' && (
        <TextInput
          type="date"
          label={t(`guidance.withOn.${who}`)}
          max={today()}
          value={day}
          onChange={(event) => onChange(event.target.value)}
          required
        />
      )}
    </>
  );
}
