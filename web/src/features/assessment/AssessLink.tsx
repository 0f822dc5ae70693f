import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import type { LinkScreenProps } from '@/lib/feature';
import { Reach } from '@/lib/Reach';
import { Button, Card, ErrorState, Notice, Page, Row, TextArea } from '@/ui';
import { Scores } from './Scores';

/** The supervisor at the company says how each goal went. */
export default function AssessLink({ token, link }: LinkScreenProps) {
  const { t } = useTranslation('assessment');
  const asked = link as PlacementTypes['schemas']['LinkPage'];
  const goals = asked.goals ?? [];
  const [scores, setScores] = useState<Record<string, number>>({});
  const [remark, setRemark] = useState('');
  const give = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/links/current', {
          params: { header: { 'X-Link-Token': token } },
          body: { agreed: true, scores, remark },
        }),
      ),
  });
  if (give.isSuccess) {
    return (
      <Page title={t('link.title')}>
        <Notice tone="positive" title={t('link.thanks')} />
      </Page>
    );
  }
  return (
    <Page
      title={t('link.title')}
      intro={t('link.intro', { student: asked.studentName, school: asked.school })}
    >
      <Card>
        <Scores goals={goals} scores={scores} onChange={setScores} />
        <TextArea
          label={t('remark')}
          optional
          value={remark}
          maxLength={1000}
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
      </Card>
      {asked.guide && <Reach name={asked.guide.name} phone={asked.guide.phone} />}
    </Page>
  );
}
