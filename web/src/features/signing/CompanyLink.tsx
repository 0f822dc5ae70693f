import { useTranslation } from 'react-i18next';
import type { PlacementTypes } from '@/api';
import type { LinkScreenProps } from '@/lib/feature';
import { Reach } from '@/lib/Reach';
import { Card, EmptyState, Page } from '@/ui';

/** What the student shares with this company, at this moment. */
export default function CompanyLink({ link }: LinkScreenProps) {
  const { t } = useTranslation('signing');
  const page = link as PlacementTypes['schemas']['LinkPage'];
  return (
    <Page title={t('company.title', { student: page.studentName })}>
      {page.guide && <Reach name={page.guide.name} phone={page.guide.phone} />}
      {(page.shared?.length ?? 0) === 0 ? (
        <EmptyState title={t('company.nothing')} why={t('company.why')} />
      ) : (
        page.shared?.map((item, index) => (
          <Card key={index} title={item.label}>
            <p>{item.text}</p>
            {item.broughtFrom && (
              <p className="op-subtle op-small">{t('company.broughtFrom', { school: item.broughtFrom })}</p>
            )}
          </Card>
        ))
      )}
    </Page>
  );
}
