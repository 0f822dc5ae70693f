import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatMoment } from '@/lib/format';
import { Button, EmptyState, ErrorState, Loaded, More, Page, StatusBadge, WorkItem, WorkList } from '@/ui';
import { messagesQuery } from './queries';

/** What I was told, the newest first. */
export default function MessagesScreen() {
  const { t } = useTranslation('messages');
  const queries = useQueryClient();
  const messages = useInfiniteQuery(messagesQuery);
  const read = useMutation({
    mutationFn: (messageId: string) =>
      orThrow(api.notification.PUT('/v1/messages/{messageId}/reading', { params: { path: { messageId } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['messages'] }),
  });
  return (
    <Page title={t('title')}>
      <ErrorState error={read.error} />
      <Loaded query={messages}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <EmptyState title={t('empty.title')} why={t('empty.why')} />
          ) : (
            <WorkList>
              {pages
                .flatMap(({ items }) => items)
                .map((message) => (
                  <WorkItem
                    key={message.id}
                    to={message.path}
                    title={t(`kind.${message.kind}`)}
                    about={
                      message.studentName
                        ? t('about', { name: message.studentName, when: formatMoment(message.createdAt) })
                        : formatMoment(message.createdAt)
                    }
                  >
                    {message.readAt ? (
                      <StatusBadge>{t('read')}</StatusBadge>
                    ) : (
                      <Button kind="secondary" onClick={() => read.mutate(message.id)}>
                        {t('markRead')}
                      </Button>
                    )}
                  </WorkItem>
                ))}
            </WorkList>
          )
        }
      </Loaded>
      <More of={messages} />
    </Page>
  );
}
