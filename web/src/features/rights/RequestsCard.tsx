import { useTranslation } from 'react-i18next';
import { Card, EmptyState, Link, Loaded } from '@/ui';
import { AskByNumber } from './AskByNumber';
import { RequestList } from './RequestList';
import { useRequests } from './requests';

const shown = 8;

/** The privacy officer's first screen. */
export default function RequestsCard() {
  const { t } = useTranslation('rights');
  const requests = useRequests();
  return (
    <Card title={t('requests.title')} action={<AskByNumber />}>
      <Loaded query={requests}>
        {({ pages }) => {
          const lines = pages.flatMap(({ items }) => items);
          return lines.length === 0 ? (
            <EmptyState title={t('requests.none')} why={t('requests.why')} />
          ) : (
            <>
              <RequestList lines={lines.slice(0, shown)} />
              {lines.length > shown && <Link to="/verzoeken">{t('requests.all')}</Link>}
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
