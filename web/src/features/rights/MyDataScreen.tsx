import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { EmptyState, Loaded, Page } from '@/ui';
import { AskData } from './AskData';

/** "Mijn gegevens": the student sees and decides about everything that is kept. */
export default function MyDataScreen() {
  const { t } = useTranslation('rights');
  const me = useQuery({ queryKey: ['me'], queryFn: () => orThrow(api.school.GET('/v1/me')) });
  return (
    <Page title={t('mine.title')} intro={t('mine.intro')}>
      <Loaded query={me}>
        {({ student }) =>
          student ? (
            <AskData studentId={student.id} may={student.may} voice="mine" />
          ) : (
            <EmptyState title={t('unknown.title')} why={t('unknown.why')} />
          )
        }
      </Loaded>
    </Page>
  );
}
