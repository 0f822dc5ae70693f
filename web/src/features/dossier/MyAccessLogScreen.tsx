import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { EmptyState, Loaded, Page } from '@/ui';
import { AccessLog } from './AccessLog';

/** "Wie keek er in mijn dossier?" */
export default function MyAccessLogScreen() {
  const { t } = useTranslation('dossier');
  const me = useQuery({ queryKey: ['me'], queryFn: () => orThrow(api.school.GET('/v1/me')) });
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Loaded query={me}>
        {({ student }) =>
          student ? (
            <AccessLog studentId={student.id} />
          ) : (
            <EmptyState title={t('unknown.title')} why={t('unknown.why')} />
          )
        }
      </Loaded>
    </Page>
  );
}
