import { useTranslation } from 'react-i18next';
import { hasRole, useRoles } from '@/lib/session';
import { EmptyState, Loaded, More, Page, Stack } from '@/ui';
import { AskByNumber } from './AskByNumber';
import { RequestList } from './RequestList';
import { useRequests } from './requests';

/** Every request about data at this school, newest first. */
export default function RequestsScreen() {
  const { t } = useTranslation('rights');
  const requests = useRequests();
  const officer = hasRole(useRoles(), ['privacy-officer']);
  return (
    <Page title={t('requests.title')} intro={t('requests.intro')} actions={officer && <AskByNumber />}>
      <Loaded query={requests}>
        {({ pages }) => {
          const lines = pages.flatMap(({ items }) => items);
          return lines.length === 0 ? (
            <EmptyState title={t('requests.none')} why={t('requests.why')} />
          ) : (
            <Stack>
              <RequestList lines={lines} />
              <More of={requests} />
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
