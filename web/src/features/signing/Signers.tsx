import { useTranslation } from 'react-i18next';
import type { PlacementTypes } from '@/api';
import { formatMoment } from '@/lib/format';
import { Card, StatusBadge, WorkItem, WorkList } from '@/ui';

type Signer = PlacementTypes['schemas']['SignatureView'];

/** Everybody sees who has signed and who has not. */
export function Signers({ signers }: { signers: Signer[] }) {
  const { t } = useTranslation('signing');
  return (
    <Card title={t('signers')}>
      <WorkList>
        {signers.map((one) => (
          <WorkItem
            key={one.role}
            title={`${one.signedName ?? one.expectedName} (${t(`role.${one.role}`)})`}
            about={one.signedAt ? formatMoment(one.signedAt) : undefined}
          >
            <StatusBadge tone={one.signedAt ? 'positive' : 'warning'}>
              {t(one.signedAt ? 'signed' : 'notSigned')}
            </StatusBadge>
          </WorkItem>
        ))}
      </WorkList>
    </Card>
  );
}
