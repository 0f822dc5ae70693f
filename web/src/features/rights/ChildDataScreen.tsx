import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { usePathParams } from '@/lib/urlState';
import { EmptyState, Loaded, Page } from '@/ui';
import { AskData } from './AskData';

/** The same for a parent, who decides up to sixteen. */
export default function ChildDataScreen() {
  const { t } = useTranslation('rights');
  const { studentId } = usePathParams<'studentId'>();
  const me = useQuery({ queryKey: ['me'], queryFn: () => orThrow(api.school.GET('/v1/me')) });
  return (
    <Page
      title={t('child.title')}
      intro={t('child.intro')}
      back={{ to: `/leerlingen/${studentId}`, label: t('back') }}
    >
      <Loaded query={me}>
        {({ children }) => {
          const child = children.find(({ id }) => id === studentId);
          return child?.may.includes('ASK_DOSSIER') ? (
            <AskData studentId={child.id} may={child.may} voice="child" />
          ) : (
            <EmptyState title={t('child.notYours.title')} why={t('child.notYours.why')} />
          );
        }}
      </Loaded>
    </Page>
  );
}
