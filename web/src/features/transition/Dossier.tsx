import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatMoment } from '@/lib/format';
import {
  Button,
  Card,
  EmptyState,
  ErrorState,
  Facts,
  Loaded,
  Notice,
  Select,
  Stack,
  TextArea,
  toast,
} from '@/ui';
import { dossierQuery } from './queries';

const items = ['CONTACT', 'STRENGTHS', 'GOALS', 'SUPPORT_NEEDS', 'ASSESSMENTS', 'PLAN'] as const;
type Item = (typeof items)[number];

/** What goes along with a handover. A receiver sees what the student shares, and of the rest how many there are. */
export function Dossier({ routeId, mayWrite }: { routeId: string; mayWrite: boolean }) {
  const { t } = useTranslation('transition');
  const dossier = useQuery(dossierQuery(routeId));
  return (
    <Card title={t('dossier.title')}>
      <Loaded query={dossier}>
        {(shown) => (
          <Stack>
            {shown.items.length === 0 && shown.withheld === 0 && (
              <EmptyState title={t('dossier.empty.title')} why={t('dossier.empty.why')} />
            )}
            {shown.items.length > 0 && (
              <Facts
                items={shown.items.map((one) => [
                  t(`item.${one.item}`),
                  <span key={one.item} title={formatMoment(one.updatedAt)}>
                    {one.content}
                  </span>,
                ])}
              />
            )}
            {shown.withheld > 0 && (
              <Notice tone="info">{t('dossier.withheld', { count: shown.withheld })}</Notice>
            )}
          </Stack>
        )}
      </Loaded>
      {mayWrite && <WriteItem routeId={routeId} />}
    </Card>
  );
}

function WriteItem({ routeId }: { routeId: string }) {
  const { t } = useTranslation('transition');
  const queries = useQueryClient();
  const [item, setItem] = useState<Item>('STRENGTHS');
  const [content, setContent] = useState('');
  const write = useMutation({
    mutationFn: () =>
      orThrow(
        api.transition.PUT('/v1/routes/{routeId}/dossier-items/{item}', {
          params: { path: { routeId, item } },
          body: { content },
        }),
      ),
    onSuccess: async () => {
      setContent('');
      await queries.invalidateQueries({ queryKey: ['transition', 'route', routeId, 'dossier'] });
      toast(t('dossier.saved'));
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate();
      }}
    >
      <Stack>
        <Select
          label={t('dossier.item')}
          value={item}
          onChange={(event) => setItem(event.target.value as Item)}
          options={items.map((value) => ({ value, label: t(`item.${value}`) }))}
        />
        <TextArea
          label={t('dossier.content')}
          hint={t('dossier.hint')}
          value={content}
          required
          maxLength={4000}
          onChange={(event) => setContent(event.target.value)}
        />
        <ErrorState error={write.error} />
        <Button type="submit" kind="secondary" busy={write.isPending}>
          {t('dossier.save')}
        </Button>
      </Stack>
    </form>
  );
}
