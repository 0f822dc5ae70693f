import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink, Icon } from '@/ui';
import { unreadQuery } from './queries';

/** How many messages wait, and the way to them. */
export default function Bell() {
  const { t } = useTranslation('messages');
  const unread = useQuery(unreadQuery).data ?? 0;
  return (
    <ButtonLink
      to="/berichten"
      kind="subtle"
      className="op-button--icon op-bell"
      aria-label={t('bell', { count: unread })}
    >
      <Icon name="bell" />
      {unread > 0 && (
        <span className="op-bell__count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </ButtonLink>
  );
}
