import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type SchoolTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { useUrlState } from '@/lib/urlState';
import { Card, Columns, EmptyState, Loaded, Stack, TextInput, WorkItem, WorkList } from '@/ui';

type Line = SchoolTypes['schemas']['AccessLine'];

/** Per day, newest first; the same person doing the same thing is told once. */
export function AccessLog({ studentId }: { studentId: string }) {
  const { t } = useTranslation('dossier');
  const [url, setUrl] = useUrlState();
  const log = useQuery({
    queryKey: ['student', studentId, 'access-log', url.van, url.tot],
    queryFn: () =>
      orThrow(
        api.school.GET('/v1/students/{studentId}/access-log', {
          params: { path: { studentId }, query: { from: url.van, until: url.tot } },
        }),
      ),
    placeholderData: (previous) => previous,
  });
  return (
    <Loaded query={log}>
      {({ from, until, days }) => (
        <Stack gap="lg">
          <Columns>
            <TextInput
              type="date"
              label={t('from')}
              value={url.van ?? from}
              onChange={(event) => setUrl({ van: event.target.value })}
            />
            <TextInput
              type="date"
              label={t('until')}
              value={url.tot ?? until}
              onChange={(event) => setUrl({ tot: event.target.value })}
            />
          </Columns>
          {days.length === 0 ? (
            <EmptyState title={t('empty.title')} why={t('empty.why')} />
          ) : (
            days.map(({ day, lines }) => (
              <Card key={day} title={formatDate(day)}>
                <WorkList>
                  {lines.map((line) => (
                    <AccessItem
                      key={line.actorName + line.actorRole + line.action + line.first}
                      line={line}
                    />
                  ))}
                </WorkList>
              </Card>
            ))
          )}
        </Stack>
      )}
    </Loaded>
  );
}

function AccessItem({ line }: { line: Line }) {
  const { t } = useTranslation('dossier');
  const who = line.self ? t('you') : line.actorName || t('itself');
  const roles = line.actorRole
    .split(',')
    .map((role) => t([`role.${role}`, 'role.other']))
    .join(', ');
  const items = line.items.map((item) => t([`item.${item}`, 'item.other'])).join(', ');
  return (
    <WorkItem
      title={t([`action.${line.action}`, 'action.other'], { who, items })}
      about={[
        line.self ? undefined : [roles, line.organisation].filter(Boolean).join(', '),
        time(line),
        line.times > 1 ? t('times', { count: line.times }) : undefined,
      ]
        .filter(Boolean)
        .join(' · ')}
    />
  );
}

function time({ first, last }: Line) {
  const clock = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
  const [from, until] = [clock.format(new Date(first)), clock.format(new Date(last))];
  return from === until ? from : `${from} – ${until}`;
}
