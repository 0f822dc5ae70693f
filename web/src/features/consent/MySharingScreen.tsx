import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { EmptyState, Loaded, Page } from '@/ui';
import { Sharing } from './Sharing';

/** "Wat deel ik?": the student's own page. */
export default function MySharingScreen() {
  const { t } = useTranslation('consent');
  const me = useQuery({ queryKey: ['me'], queryFn: () => orThrow(api.school.GET('/v1/me')) });
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Loaded query={me}>
        {({ student }) =>
          student ? (
            <Sharing studentId={student.id} own />
          ) : (
            <EmptyState title={t('unknown.title')} why={t('unknown.why')} />
          )
        }
      </Loaded>
    </Page>
  );
}
