import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callHeaders, ifMatch, orThrow, ProblemError, type PlacementTypes } from '@/api';
import { formatDate, today } from '@/lib/format';
import { toast } from '@/lib/toast';
import { Button, Card, Checkbox, ErrorState, Row, Stack, Table, TextArea, TextInput } from '@/ui';

type Talk = PlacementTypes['schemas']['FinalTalkView'];
type Goal = Talk['goals'][number];
type Present = Talk['present'][number];

const people: readonly Present[] = ['STUDENT', 'COMPANY', 'PARENT', 'MENTOR'];

/** The eindgesprek by goals, and the stagerapport that can be opened after it. */
export function FinalTalk({ placementId }: { placementId: string }) {
  const { t } = useTranslation('assessment');
  const talk = useQuery({
    queryKey: ['final-talk', placementId],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/final-talk', { params: { path: { placementId } } }),
      ),
  });
  if (!talk.data || talk.data.goals.length === 0) return null;
  const { data } = talk;
  return (
    <Card title={t('final.title')}>
      <Stack>
        <Table
          caption={t('final.goals')}
          hideCaption
          rows={data.goals}
          rowKey={({ goal }) => goal}
          columns={[
            { id: 'goal', header: t('final.goal'), cell: ({ text }) => text, names: true },
            {
              id: 'company',
              header: t('by.SUPERVISOR'),
              cell: ({ supervisor }) => t(`score.${supervisor ?? 0}`, '–'),
            },
            {
              id: 'school',
              header: t('by.STAGEBEGELEIDER'),
              cell: ({ school }) => t(`score.${school ?? 0}`, '–'),
            },
            {
              id: 'settled',
              header: t('by.SETTLED'),
              cell: ({ settled }) => t(`score.${settled ?? 0}`, '–'),
            },
          ]}
        />
        {data.editable ? (
          <Form key={data.version} placementId={placementId} talk={data} />
        ) : (
          data.day && <Held talk={data} />
        )}
        {data.readable && <Report placementId={placementId} talk={data} />}
      </Stack>
    </Card>
  );
}

function Held({ talk }: { talk: Talk }) {
  const { t } = useTranslation('assessment');
  return (
    <>
      <p>
        {t('final.held', {
          day: formatDate(talk.day!),
          who: talk.present.map((one) => t(`final.who.${one}`)).join(', '),
        })}
      </p>
      <ul>
        {talk.goals
          .filter(({ remark }) => remark)
          .map(({ goal, text, remark }) => (
            <li key={goal}>
              {text}: {remark}
            </li>
          ))}
      </ul>
      {talk.nextStep && (
        <p>
          <strong>{t('final.nextStep')}</strong> {talk.nextStep}
        </p>
      )}
    </>
  );
}

function Form({ placementId, talk }: { placementId: string; talk: Talk }) {
  const { t } = useTranslation('assessment');
  const client = useQueryClient();
  const [day, setDay] = useState(talk.day ?? today());
  const [present, setPresent] = useState<readonly Present[]>(
    talk.present.length > 0 ? talk.present : ['STUDENT', 'COMPANY'],
  );
  const [remarks, setRemarks] = useState<Record<string, string>>(
    Object.fromEntries(talk.goals.map(({ goal, remark }) => [goal, remark ?? ''])),
  );
  const [nextStep, setNextStep] = useState(talk.nextStep ?? '');
  const save = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.PUT('/v1/placements/{placementId}/final-talk', {
          params: { path: { placementId }, header: { ...ifMatch(`"${talk.version}"`) } },
          body: {
            day,
            present: [...present],
            remarks: Object.fromEntries(Object.entries(remarks).filter(([, text]) => text.trim() !== '')),
            nextStep: nextStep || undefined,
          },
        }),
      ),
    onSuccess: (data) => {
      client.setQueryData(['final-talk', placementId], data);
      toast(t('final.saved'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <p>{t('final.intro')}</p>
        <ErrorState error={save.error} />
        <TextInput
          type="date"
          label={t('final.day')}
          max={today()}
          value={day}
          required
          onChange={(event) => setDay(event.target.value)}
        />
        <fieldset className="op-field">
          <legend className="op-field__label">{t('final.present')}</legend>
          {people.map((one) => (
            <Checkbox
              key={one}
              label={t(`final.who.${one}`)}
              checked={present.includes(one)}
              onChange={(event) =>
                setPresent(
                  event.target.checked ? [...present, one] : present.filter((other) => other !== one),
                )
              }
            />
          ))}
        </fieldset>
        {talk.goals.map((goal: Goal) => (
          <TextArea
            key={goal.goal}
            label={t('final.about', { goal: goal.text })}
            optional
            rows={2}
            maxLength={500}
            value={remarks[goal.goal] ?? ''}
            onChange={(event) => setRemarks({ ...remarks, [goal.goal]: event.target.value })}
          />
        ))}
        <TextArea
          label={t('final.nextStep')}
          hint={t('final.hint')}
          optional
          rows={2}
          maxLength={500}
          value={nextStep}
          onChange={(event) => setNextStep(event.target.value)}
        />
        <Row>
          <Button kind="primary" type="submit" busy={save.isPending}>
            {t('final.save')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

function Report({ placementId, talk }: { placementId: string; talk: Talk }) {
  const { t } = useTranslation('assessment');
  const client = useQueryClient();
  const file = useMutation({
    mutationFn: async () => {
      const response = await fetch(`/api/placement/v1/placements/${placementId}/stage-report/file`, {
        headers: callHeaders('GET'),
      });
      if (!response.ok) throw new ProblemError(response.status, {});
      const address = URL.createObjectURL(await response.blob());
      const anchor = document.createElement('a');
      anchor.href = address;
      anchor.download = 'stagerapport.pdf';
      anchor.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
  });
  const choose = useMutation({
    mutationFn: (showsResult: boolean) =>
      orThrow(
        api.placement.PUT('/v1/placements/{placementId}/stage-report/choice', {
          params: { path: { placementId } },
          body: { showsResult },
        }),
      ),
    onSuccess: (data) => client.setQueryData(['final-talk', placementId], data),
  });
  return (
    <>
      <ErrorState error={file.error ?? choose.error} />
      <p>{t('report.what')}</p>
      {talk.mayChoose ? (
        <Checkbox
          label={t('report.choice')}
          checked={talk.showsResult}
          onChange={(event) => choose.mutate(event.target.checked)}
        />
      ) : (
        <p className="op-small">{t(talk.showsResult ? 'report.withResult' : 'report.withoutResult')}</p>
      )}
      <Row>
        <Button busy={file.isPending} onClick={() => file.mutate()}>
          {t('report.file')}
        </Button>
      </Row>
    </>
  );
}
