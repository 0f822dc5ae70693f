import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import type { LinkScreenProps } from '@/lib/feature';
import { Reach } from '@/lib/Reach';
import { Button, Card, ErrorState, Facts, Notice, Page, Row } from '@/ui';

/** Somebody of the company reads who is ill, and says so with one tap. */
export default function SickLink({ token, link }: LinkScreenProps) {
  const { t } = useTranslation('attendance');
  const page = link as PlacementTypes['schemas']['LinkPage'];
  const notice = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/links/current', {
          params: { header: { 'X-Link-Token': token } },
          body: { agreed: true },
        }),
      ),
  });
  return (
    <Page
      title={t('link.title', { student: page.studentName })}
      intro={t('link.intro', { school: page.school })}
    >
      <Card>
        <Facts items={page.facts.map(({ label, value }) => [label, value])} />
        <ErrorState error={notice.error} />
        {notice.isSuccess ? (
          <Notice tone="positive" title={t('link.thanks')}>
            <p>{t('link.thanksText')}</p>
          </Notice>
        ) : (
          <Row>
            <Button kind="primary" busy={notice.isPending} onClick={() => notice.mutate()}>
              {t('link.noticed')}
            </Button>
          </Row>
        )}
      </Card>
      {page.guide && (
        <Card title={t('link.questions')}>
          <p>{t('link.ask')}</p>
          <Reach name={page.guide.name} phone={page.guide.phone} />
        </Card>
      )}
    </Page>
  );
}
