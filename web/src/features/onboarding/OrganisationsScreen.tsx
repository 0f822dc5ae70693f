import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  ButtonLink,
  Card,
  EmptyState,
  Heading,
  Link,
  Loaded,
  Notice,
  Page,
  Row,
  Stack,
  WorkItem,
  WorkList,
} from '@/ui';
import { kinds, type Organisation, organisationsQuery } from './queries';
import { StateBadge } from './StateBadge';

/** Every region with what is in it. */
export default function OrganisationsScreen() {
  const { t } = useTranslation('onboarding');
  const organisations = useQuery(organisationsQuery);
  const mayOpen = organisations.data?.available === true;
  const open = (
    <ButtonLink kind="primary" to="/organisaties/openen">
      {t('open')}
    </ButtonLink>
  );
  return (
    <Page title={t('title')} intro={t('intro')} actions={mayOpen && open}>
      <Loaded query={organisations} lines={8}>
        {({ available, items }) => (
          <Stack gap="lg">
            {!available && (
              <Notice tone="warning" title={t('notAvailable.title')}>
                <p>{t('notAvailable.text')}</p>
              </Notice>
            )}
            {items.length === 0 && (
              <EmptyState title={t('none')} why={t('noneWhy')} action={mayOpen && open} />
            )}
            {byRegion(items).map(([id, region, members]) => (
              <Region key={id} region={region} members={members} mayOpen={mayOpen} />
            ))}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Region({
  region,
  members,
  mayOpen,
}: {
  region: Organisation | undefined;
  members: Organisation[];
  mayOpen: boolean;
}) {
  const { t } = useTranslation('onboarding');
  return (
    <Card title={region?.name ?? t('otherRegion')} action={region && <StateBadge of={region} />}>
      <Stack>
        <Row gap="sm">
          {region ? (
            <Link to={`/organisaties/${region.id}`}>{t('aboutRegion')}</Link>
          ) : (
            <span>{t('otherRegionWhy')}</span>
          )}
          {region?.state === 'OPEN' && mayOpen && (
            <Link to={`/organisaties/openen?regio=${region.id}`}>{t('openHere')}</Link>
          )}
        </Row>
        {members.length === 0 && <p>{t('regionEmpty')}</p>}
        {kinds
          .map((kind) => [kind, members.filter((member) => member.kind === kind)] as const)
          .filter(([, some]) => some.length > 0)
          .map(([kind, some]) => (
            <section key={kind}>
              <Heading level={3}>{t(`kinds.${kind}`)}</Heading>
              <WorkList>
                {some.map((member) => (
                  <WorkItem
                    key={member.id}
                    to={`/organisaties/${member.id}`}
                    title={member.name}
                    about={member.schoolType ? t(`schoolType.${member.schoolType}`) : undefined}
                  >
                    <StateBadge of={member} />
                  </WorkItem>
                ))}
              </WorkList>
            </section>
          ))}
      </Stack>
    </Card>
  );
}

/** In the order of the names; a region that stands in no register comes last, with what is in it. */
function byRegion(items: readonly Organisation[]): [string, Organisation | undefined, Organisation[]][] {
  const regions = items.filter(({ kind }) => kind === 'REGION');
  const known = new Set(regions.map(({ id }) => id));
  const others = new Set(items.map(({ regionId }) => regionId).filter((id) => !known.has(id)));
  return [...known, ...others].map((id) => [
    id,
    regions.find((region) => region.id === id),
    items.filter(({ kind, regionId }) => regionId === id && kind !== 'REGION'),
  ]);
}
