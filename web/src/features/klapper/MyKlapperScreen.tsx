import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { EmptyState, Loaded, Page } from '@/ui';
import { Chapters } from './Chapters';

/** The student's own klapper. */
export default function MyKlapperScreen() {
  const { t } = useTranslation('klapper');
  const me = useQuery({ queryKey: ['me'], queryFn: () => orThrow(api.school.GET('/v1/me')) });
  return (
    <Page title={t('mine')} intro={t('mineIntro')}>
      <Loaded query={me}>
        {({ student }) =>
          student ? (
            <Chapters studentId={student.id} own />
          ) : (
            <EmptyState title={t('none')} why={t('noneWhy')} />
          )
        }
      </Loaded>
    </Page>
  );
}
