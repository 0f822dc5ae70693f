import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { ButtonLink, Card, EmptyState, Loaded, Page, Pictogram, Row, Stack } from '@/ui';
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
            <Stack gap="lg">
              <Card title={t('parents.title')}>
                <Row>
                  <Pictogram name="people" />
                  <p>{t('parents.text')}</p>
                </Row>
                <Row>
                  <ButtonLink large to="/mijn-ouders">
                    {t('parents.open')}
                  </ButtonLink>
                </Row>
              </Card>
              <AskData studentId={student.id} may={student.may} voice="mine" />
            </Stack>
          ) : (
            <EmptyState title={t('unknown.title')} why={t('unknown.why')} />
          )
        }
      </Loaded>
    </Page>
  );
}
