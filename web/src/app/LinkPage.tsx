import { useLocation } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orThrow, ProblemError } from '@/api';
import { serviceClient } from '@/api/http';
import { EmptyState, ErrorState, Page, Skeleton } from '@/ui';
import { features } from './features';
import { lazyPart } from './lazyPart';

const services = ['school', 'company', 'placement', 'transition', 'notification'];
const screens = Object.fromEntries(
  features.flatMap(({ links = {} }) =>
    Object.entries(links).map(([purpose, load]) => [purpose, lazyPart(load)]),
  ),
);

type LinkPaths = {
  '/v1/links/current': {
    get: {
      parameters: { header: { 'X-Link-Token': string } };
      responses: { 200: { content: { 'application/json': Record<string, unknown> } } };
    };
  };
};

/**
 * The page behind a link in a mail. The token stands after `#`, so it reaches no server log and no mail scanner;
 * looking (GET) uses nothing up, only the button (POST) does. `placement.x7…` belongs to the placement service.
 */
export default function LinkPage() {
  const { t } = useTranslation();
  const token = useLocation({ select: ({ hash }) => hash.replace(/^#/, '') });
  const service = services.find((name) => token.startsWith(`${name}.`));
  const link = useQuery({
    queryKey: ['link', token],
    enabled: service !== undefined,
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
    queryFn: () =>
      orThrow(
        serviceClient<LinkPaths>(service!).GET('/v1/links/current', {
          params: { header: { 'X-Link-Token': token } },
        }),
      ),
  });

  if (service === undefined || isGone(link.error)) {
    return (
      <Page title={t('link.gone.title')}>
        <EmptyState title={t('link.gone.heading')} why={t('link.gone.why')} />
      </Page>
    );
  }
  if (link.isPending) return <Skeleton title lines={5} />;
  if (link.error) {
    return (
      <Page title={t('link.failed')}>
        <ErrorState error={link.error} retry={() => void link.refetch()} />
      </Page>
    );
  }
  const LinkScreen = screens[`${service}.${String(link.data.purpose)}`];
  if (LinkScreen === undefined) {
    return (
      <Page title={t('link.unknown.title')}>
        <EmptyState title={t('link.unknown.heading')} why={t('link.unknown.why')} />
      </Page>
    );
  }
  return <LinkScreen token={token} link={link.data} />;
}

function isGone(error: unknown) {
  return error instanceof ProblemError && [401, 403, 404, 410].includes(error.status);
}
