import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { ButtonLink, Card, EmptyState, Loaded, Row, WorkItem, WorkList } from '@/ui';

/** A parent's children, as long as the parent is informed about them. */
export default function ChildrenCard() {
  const { t } = useTranslation('students');
  const me = useQuery({ queryKey: ['me'], queryFn: () => orThrow(api.school.GET('/v1/me')) });
  return (
    <Card title={t('children.title')}>
      <Loaded query={me}>
        {({ children }) =>
          children.length === 0 ? (
            <EmptyState title={t('children.none')} why={t('children.why')} />
          ) : (
            <WorkList>
              {children.map((child) => (
                <WorkItem key={child.id} title={child.displayName} to={`/leerlingen/${child.id}`}>
                  <Row gap="sm">
                    <ButtonLink to={`/leerlingen/${child.id}/delen`}>{t('children.sharing')}</ButtonLink>
                    <ButtonLink to={`/leerlingen/${child.id}/klapper`}>{t('children.klapper')}</ButtonLink>
                    <ButtonLink to={`/leerlingen/${child.id}/inzage`}>{t('children.accessLog')}</ButtonLink>
                    {child.may.includes('ASK_DOSSIER') && (
                      <ButtonLink to={`/leerlingen/${child.id}/gegevens`}>{t('children.data')}</ButtonLink>
                    )}
                  </Row>
                </WorkItem>
              ))}
            </WorkList>
          )
        }
      </Loaded>
    </Card>
  );
}
