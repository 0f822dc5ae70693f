import { useTranslation } from 'react-i18next';
import { hasRole, useRoles } from '@/lib/session';
import { EmptyState, Heading, Loaded, Page } from '@/ui';
import { useMyPlacements } from './api';
import { Picture } from './PlacementScreen';

/** The placements of the student who looks, or of the child of the parent who looks. */
export default function MyPlacementScreen() {
  const { t } = useTranslation('placements');
  const mine = useMyPlacements();
  const parent = !hasRole(useRoles(), ['student']);
  return (
    <Page title={t(parent ? 'ofChildTitle' : 'mine')}>
      <Loaded query={mine}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              title={t('mineEmpty.title')}
              why={t(parent ? 'mineEmpty.childWhy' : 'mineEmpty.why')}
            />
          ) : (
            <>
              {all.map((placement, index) => (
                <section key={placement.id} className="op-stack">
                  <Heading level={2}>{placement.place?.companyName ?? t('searchingFor')}</Heading>
                  <Picture placement={placement} tab={index === 0 ? 'tab' : `tab${index + 1}`} />
                </section>
              ))}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
