import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, orThrow } from '@/api';
import type { LinkScreenProps } from '@/lib/feature';
import { formatDate } from '@/lib/format';
import { Button, Card, ErrorState, Notice, Page, RadioCards, Row, Stack, TextArea } from '@/ui';

type Form = CompanyTypes['schemas']['EvaluationPage'];
type Answer = CompanyTypes['schemas']['EvaluationAnswer'];
type Question = Form['questions'][number];

const scale = [1, 2, 3, 4] as const;

/** A company says how the school guided a stage, once and without an account (COM-31). */
export default function EvaluationLink({ token, link }: LinkScreenProps) {
  const { t } = useTranslation('evaluations');
  const form = link as Form;
  const [scores, setScores] = useState<Partial<Record<Question, number>>>({});
  const [remark, setRemark] = useState('');
  const give = useMutation({
    mutationFn: () =>
      orThrow(
        api.company.POST('/v1/links/current/evaluation', {
          params: { header: { 'X-Link-Token': token } },
          body: { scores: scores as Answer['scores'], ...(remark.trim() !== '' && { remark }) },
        }),
      ),
  });
  const school = form.school || t('form.school');
  const title = t('form.title', { school });
  if (form.received || give.isSuccess) {
    return (
      <Page title={title}>
        <Notice tone="positive" title={t(form.received ? 'form.before' : 'form.thanks')}>
          <p>{t('form.ready')}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={title} intro={t('form.intro', { company: form.company })}>
      <Card>
        {form.from && form.until && (
          <p className="op-subtle">
            {t('form.period', { from: formatDate(form.from), until: formatDate(form.until) })}
          </p>
        )}
        <Stack gap="lg">
          {form.questions.map((question) => (
            <RadioCards
              key={question}
              label={t(`question.${question}`)}
              name={question}
              options={scale.map((score) => ({ value: String(score), label: t(`score.${score}`) }))}
              value={String(scores[question] ?? '')}
              onChange={(event) => setScores({ ...scores, [question]: Number(event.currentTarget.value) })}
            />
          ))}
          <TextArea
            label={t('form.remark')}
            hint={t('form.remarkHint')}
            optional
            maxLength={1000}
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
          />
        </Stack>
        <p className="op-subtle op-small">{t('form.who')}</p>
        <ErrorState error={give.error} />
        <Row>
          <Button
            kind="primary"
            disabled={form.questions.some((question) => scores[question] === undefined)}
            busy={give.isPending}
            onClick={() => give.mutate()}
          >
            {t('form.send')}
          </Button>
        </Row>
      </Card>
    </Page>
  );
}
