import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, orThrow, type PlacementTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { toast } from '@/lib/toast';
import { Button, Card, ErrorState, Facts, Notice, RadioCards, Row, Select, Stack, TextInput } from '@/ui';
import type { Placement } from './api';

type Overview = PlacementTypes['schemas']['OutflowView'];
type Plan = Overview['plan'];
type Outcome = Overview['outcome'];
type Ending = NonNullable<Outcome['ending']>;
type ContractType = NonNullable<Outcome['contractType']>;
type Known = NonNullable<Outcome['jobAgreement']>;

const endings: readonly Ending[] = ['CONTRACT', 'NOT_HERE'];
const types: readonly ContractType[] = ['TEMPORARY', 'PERMANENT', 'ON_CALL', 'AGENCY', 'OTHER'];
const known: readonly Known[] = ['YES', 'NO', 'UNKNOWN'];
const most = 10;

/** Of a plaatsingsstage: what the employer asks, what school does for it, and whether a contract comes of it. */
export function Outflow({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const outflow = useQuery({
    queryKey: ['outflow', placement.id],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/outflow', {
          params: { path: { placementId: placement.id } },
        }),
      ),
    enabled: placement.phase === 4 && ['RUNNING', 'CLOSING', 'COMPLETED'].includes(placement.state),
  });
  if (!outflow.data || !outflow.data.applies) return null;
  const { plan, outcome, planEditable, outcomeEditable, shielded } = outflow.data;
  if (shielded) return null;
  const empty = plan.requirements.length === 0 && !plan.training && !outcome.ending;
  if (empty && !planEditable && !outcomeEditable) return null;
  return (
    <Card title={t(placement.you === 'STUDENT' ? 'outflow.own' : 'outflow.title')}>
      <Stack>
        <Result placement={placement} outcome={outcome} />
        {planEditable ? (
          <PlanForm key={`plan ${plan.version}`} placementId={placement.id} plan={plan} />
        ) : (
          <Asked plan={plan} />
        )}
        {outcomeEditable && (
          <OutcomeForm key={`outcome ${outcome.version}`} placementId={placement.id} outcome={outcome} />
        )}
      </Stack>
    </Card>
  );
}

function useKeep(placementId: string) {
  const { t } = useTranslation('placements');
  const client = useQueryClient();
  return (overview: Overview) => {
    client.setQueryData(['outflow', placementId], overview);
    void client.invalidateQueries({ queryKey: ['new-search', placementId] });
    void client.invalidateQueries({ queryKey: ['new-searches'] });
    toast(t('outflow.saved'));
  };
}

function Result({ placement, outcome }: { placement: Placement; outcome: Outcome }) {
  const { t } = useTranslation('placements');
  const company = placement.place?.companyName ?? t('closing.theCompany');
  const context = placement.you === 'STUDENT' ? 'student' : undefined;
  if (!outcome.ending) {
    return placement.state === 'RUNNING' ? null : <Notice tone="warning" title={t('outflow.unknown')} />;
  }
  return (
    <Notice
      tone={outcome.ending === 'CONTRACT' ? 'positive' : 'info'}
      title={t(`outflow.ending.${outcome.ending}`)}
    >
      <p>{t(`outflow.means.${outcome.ending}`, { context, company })}</p>
      {outcome.ending === 'CONTRACT' && (
        <Facts
          items={[
            [t('outflow.type'), t(`outflow.types.${outcome.contractType}`)],
            [t('outflow.hours'), String(outcome.hoursPerWeek)],
            [t('outflow.startsOn'), formatDate(outcome.startsOn!)],
            ...(outcome.wageSubsidy
              ? ([[t('outflow.wageSubsidy'), t(`outflow.known.${outcome.wageSubsidy}`)]] as [
                  string,
                  string,
                ][])
              : []),
            ...(outcome.jobAgreement
              ? ([[t('outflow.jobAgreement'), t(`outflow.known.${outcome.jobAgreement}`)]] as [
                  string,
                  string,
                ][])
              : []),
          ]}
        />
      )}
    </Notice>
  );
}

function Asked({ plan }: { plan: Plan }) {
  const { t } = useTranslation('placements');
  if (plan.requirements.length === 0 && !plan.training) return null;
  return (
    <>
      <Facts
        items={plan.requirements.map(({ requirement, programme }) => [
          requirement,
          programme ?? t('outflow.nothingYet'),
        ])}
      />
      {plan.training && (
        <p>
          {t('outflow.training')}: {plan.training}
          {plan.trainingFrom && `, ${t('outflow.from', { day: formatDate(plan.trainingFrom) })}`}
        </p>
      )}
    </>
  );
}

function PlanForm({ placementId, plan }: { placementId: string; plan: Plan }) {
  const { t } = useTranslation('placements');
  const keep = useKeep(placementId);
  const [rows, setRows] = useState(
    plan.requirements.length > 0
      ? plan.requirements.map(({ requirement, programme }) => ({ requirement, programme: programme ?? '' }))
      : [{ requirement: '', programme: '' }],
  );
  const [training, setTraining] = useState(plan.training ?? '');
  const [trainingFrom, setTrainingFrom] = useState(plan.trainingFrom ?? '');
  const save = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.PUT('/v1/placements/{placementId}/outflow/plan', {
          params: { path: { placementId }, header: { ...ifMatch(`"${plan.version}"`) } },
          body: {
            requirements: rows
              .filter(({ requirement }) => requirement.trim() !== '')
              .map(({ requirement, programme }) => ({ requirement, programme: programme || undefined })),
            training: training || undefined,
            trainingFrom: trainingFrom || undefined,
          },
        }),
      ),
    onSuccess: keep,
  });
  const change = (index: number, part: 'requirement' | 'programme', value: string) =>
    setRows(rows.map((row, at) => (at === index ? { ...row, [part]: value } : row)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <p>{t('outflow.intro')}</p>
        <ErrorState error={save.error} />
        {rows.map((row, index) => (
          <Stack key={index} gap="sm">
            <TextInput
              label={t('outflow.requirement', { number: index + 1 })}
              maxLength={300}
              value={row.requirement}
              onChange={(event) => change(index, 'requirement', event.target.value)}
            />
            <TextInput
              label={t('outflow.programme', { number: index + 1 })}
              optional
              maxLength={300}
              value={row.programme}
              onChange={(event) => change(index, 'programme', event.target.value)}
            />
          </Stack>
        ))}
        {rows.length < most && (
          <Row>
            <Button onClick={() => setRows([...rows, { requirement: '', programme: '' }])}>
              {t('outflow.more')}
            </Button>
          </Row>
        )}
        <TextInput
          label={t('outflow.training')}
          hint={t('outflow.trainingHint')}
          optional
          maxLength={200}
          value={training}
          onChange={(event) => setTraining(event.target.value)}
        />
        {training !== '' && (
          <TextInput
            type="date"
            label={t('outflow.trainingFrom')}
            optional
            value={trainingFrom}
            onChange={(event) => setTrainingFrom(event.target.value)}
          />
        )}
        <Row>
          <Button type="submit" busy={save.isPending}>
            {t('outflow.savePlan')}
          </Button>
          {plan.byName && <span className="op-small">{t('talk.by', { name: plan.byName })}</span>}
        </Row>
      </Stack>
    </form>
  );
}

function OutcomeForm({ placementId, outcome }: { placementId: string; outcome: Outcome }) {
  const { t } = useTranslation('placements');
  const keep = useKeep(placementId);
  const [ending, setEnding] = useState(outcome.ending ?? undefined);
  const [type, setType] = useState<ContractType>(outcome.contractType ?? 'TEMPORARY');
  const [hours, setHours] = useState(outcome.hoursPerWeek == null ? '' : String(outcome.hoursPerWeek));
  const [startsOn, setStartsOn] = useState(outcome.startsOn ?? '');
  const [wageSubsidy, setWageSubsidy] = useState<Known>(outcome.wageSubsidy ?? 'UNKNOWN');
  const [jobAgreement, setJobAgreement] = useState<Known>(outcome.jobAgreement ?? 'UNKNOWN');
  const save = useMutation({
    mutationFn: (chosen: Ending) =>
      orThrow(
        api.placement.PUT('/v1/placements/{placementId}/outflow/outcome', {
          params: { path: { placementId }, header: { ...ifMatch(`"${outcome.version}"`) } },
          body: {
            ending: chosen,
            contract:
              chosen === 'CONTRACT'
                ? { type, hoursPerWeek: Number(hours), startsOn, wageSubsidy, jobAgreement }
                : undefined,
          },
        }),
      ),
    onSuccess: keep,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ending) save.mutate(ending);
  };
  const knownOptions = known.map((value) => ({ value, label: t(`outflow.known.${value}`) }));
  return (
    <form onSubmit={submit}>
      <Stack>
        <ErrorState error={save.error} />
        <RadioCards
          label={t('outflow.outcome')}
          value={ending ?? ''}
          options={endings.map((value) => ({
            value,
            label: t(`outflow.ending.${value}`),
            hint: t(`outflow.hint.${value}`),
          }))}
          onChange={(event) => setEnding(event.currentTarget.value as Ending)}
        />
        {ending === 'CONTRACT' && (
          <>
            <Select
              label={t('outflow.type')}
              value={type}
              options={types.map((value) => ({ value, label: t(`outflow.types.${value}`) }))}
              onChange={(event) => setType(event.target.value as ContractType)}
            />
            <TextInput
              type="number"
              label={t('outflow.hours')}
              min={0}
              max={40}
              required
              value={hours}
              onChange={(event) => setHours(event.target.value)}
            />
            <TextInput
              type="date"
              label={t('outflow.startsOn')}
              required
              value={startsOn}
              onChange={(event) => setStartsOn(event.target.value)}
            />
            <Select
              label={t('outflow.wageSubsidy')}
              value={wageSubsidy}
              options={knownOptions}
              onChange={(event) => setWageSubsidy(event.target.value as Known)}
            />
            <Select
              label={t('outflow.jobAgreement')}
              value={jobAgreement}
              options={knownOptions}
              onChange={(event) => setJobAgreement(event.target.value as Known)}
            />
          </>
        )}
        <Row>
          <Button type="submit" busy={save.isPending} disabled={!ending}>
            {t('outflow.saveOutcome')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
