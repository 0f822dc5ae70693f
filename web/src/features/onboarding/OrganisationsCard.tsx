import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink, Card, EmptyState, Link, Loaded, Notice, Stack, WorkItem, WorkList } from '@/ui';
import { organisationsQuery } from './queries';
import { StateBadge } from './StateBadge';

/** The operator's first screen: what waits, and the way to the rest. */
export default function OrganisationsCard() {
  const { t } = useTranslation('onboarding');
  const organisations = useQuery(organisationsQuery);
  const open = <ButtonLink to="/organisaties/openen">{t('open')}</ButtonLink>;
  return (
    <Card title={t('card.title')} action={organisations.data?.available && open}>
      <Loaded query={organisations}>
        {({ available, items }) => {
          const regions = items.filter(({ kind }) => kind === 'REGION').length;
          const waiting = items.filter(({ state }) => state !== 'OPEN');
          return items.length === 0 ? (
            <EmptyState title={t('none')} why={t('noneWhy')} />
          ) : (
            <Stack>
              {!available && (
                <Notice tone="warning" title={t('notAvailable.title')}>
                  <p>{t('notAvailable.text')}</p>
                </Notice>
              )}
              <p>
                {t('card.regions', { count: regions })}, {t('card.inThem', { count: items.length - regions })}
                .
              </p>
              {waiting.length > 0 && (
                <WorkList>
                  {waiting.map((organisation) => (
                    <WorkItem
                      key={organisation.id}
                      to={`/organisaties/${organisation.id}`}
                      title={organisation.name}
                      about={t(`kind.${organisation.kind}`)}
                    >
                      <StateBadge of={organisation} />
                    </WorkItem>
                  ))}
                </WorkList>
              )}
              <Link to="/organisaties">{t('card.all')}</Link>
            </Stack>
          );
        }}
      </Loaded>
    </Card>
  );
}
