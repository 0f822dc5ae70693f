import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type SchoolTypes } from '@/api';
import { formatDate } from '@/lib/format';
import {
  Button,
  Card,
  Dialog,
  ErrorState,
  Facts,
  Loaded,
  Notice,
  Row,
  Stack,
  StatusBadge,
  toast,
  WorkItem,
  WorkList,
} from '@/ui';

type Overview = SchoolTypes['schemas']['ConsentOverview'];
type Line = SchoolTypes['schemas']['ConsentLine'];
type Recipient = Line['recipientKind'];

const recipients = ['COMPANY', 'MUNICIPALITY'] as const satisfies readonly Recipient[];

/** Every item with one switch; taking back is the same press as giving, and can be undone. */
export function Sharing({ studentId, own }: { studentId: string; own?: boolean }) {
  const { t } = useTranslation('consent');
  const queries = useQueryClient();
  const [preview, show] = useState<Recipient>();
  const key = ['student', studentId, 'consents'];
  const overview = useQuery({
    queryKey: key,
    queryFn: () =>
      orThrow(api.school.GET('/v1/students/{studentId}/consents', { params: { path: { studentId } } })),
  });
  const change = useMutation({
    mutationFn: async ({ line, on }: { line: Line; on: boolean }): Promise<Overview> => {
      if (on) {
        const { item, recipientKind, purpose, textVersion } = line;
        return orThrow(
          api.school.POST('/v1/students/{studentId}/consents', {
            params: { path: { studentId } },
            body: { item, recipientKind, purpose, textVersion },
          }),
        );
      }
      let answer: Overview | undefined;
      for (const given of line.given.filter(({ granted }) => granted)) {
        answer = await orThrow(
          api.school.DELETE('/v1/students/{studentId}/consents/{consentId}', {
            params: { path: { studentId, consentId: given.id } },
          }),
        );
      }
      return (
        answer ??
        orThrow(api.school.GET('/v1/students/{studentId}/consents', { params: { path: { studentId } } }))
      );
    },
    onSuccess: (answer, { line, on }) => {
      queries.setQueryData(key, answer);
      void queries.invalidateQueries({ queryKey: ['student', studentId, 'preview'] });
      const now = answer.lines.find((candidate) => same(candidate, line)) ?? line;
      toast(t(on ? 'shared' : 'stopped', { title: line.title }), {
        undo: () => change.mutate({ line: now, on: !on }),
      });
    },
  });
  return (
    <Loaded query={overview}>
      {({ lines, mayChange }) => (
        <Stack gap="lg">
          {!mayChange && <Notice title={t('notYours')} />}
          <ErrorState error={change.error} />
          {recipients.map((recipient) => (
            <Card key={recipient} title={t(`recipient.${recipient}`)}>
              <WorkList>
                {lines
                  .filter(({ recipientKind }) => recipientKind === recipient)
                  .map((line) => (
                    <WorkItem key={line.item} title={line.title} about={about(line, t)}>
                      {mayChange ? (
                        <Button
                          large={own}
                          kind={line.granted ? 'primary' : 'secondary'}
                          role="switch"
                          aria-checked={line.granted}
                          aria-label={line.title}
                          busy={change.isPending}
                          icon={line.granted ? 'check' : undefined}
                          onClick={() => change.mutate({ line, on: !line.granted })}
                        >
                          {t(line.granted ? 'on' : 'off')}
                        </Button>
                      ) : (
                        <StatusBadge tone={line.granted ? 'positive' : 'neutral'}>
                          {t(line.granted ? 'on' : 'off')}
                        </StatusBadge>
                      )}
                    </WorkItem>
                  ))}
              </WorkList>
              <Row>
                <Button icon="eye" large={own} onClick={() => show(recipient)}>
                  {t(`see.${recipient}`)}
                </Button>
              </Row>
            </Card>
          ))}
          {preview && <Preview studentId={studentId} recipient={preview} close={() => show(undefined)} />}
        </Stack>
      )}
    </Loaded>
  );
}

function same(left: Line, right: Line) {
  return (
    left.item === right.item && left.recipientKind === right.recipientKind && left.purpose === right.purpose
  );
}

function about(line: Line, t: TFunction<'consent'>) {
  const given = line.given.find(({ granted }) => granted);
  return given
    ? `${line.text} ${t('since', { date: formatDate(given.changedAt), name: given.givenByName })}`
    : line.text;
}

function Preview({
  studentId,
  recipient,
  close,
}: {
  studentId: string;
  recipient: Recipient;
  close: () => void;
}) {
  const { t } = useTranslation('consent');
  const preview = useQuery({
    queryKey: ['student', studentId, 'preview', recipient],
    queryFn: () =>
      orThrow(
        api.school.GET('/v1/students/{studentId}/consents/preview', {
          params: { path: { studentId }, query: { recipientKind: recipient } },
        }),
      ),
  });
  return (
    <Dialog open onClose={close} title={t(`see.${recipient}`)}>
      <Loaded query={preview}>
        {({ givenName, seen, hidden }) => (
          <Stack>
            <Facts
              items={[
                [t('preview.name'), givenName],
                ...seen.map(({ item, title, values }): [string, string] => [
                  title,
                  values.length === 0
                    ? t('preview.later')
                    : values
                        .map((value) => (item === 'SUPPORT_NEEDS' ? t(`need.${value}`) : value))
                        .join('. '),
                ]),
              ]}
            />
            {hidden.length > 0 && (
              <Notice title={t('preview.hidden')}>
                <p>{hidden.map((item) => t(`item.${item}`)).join(', ')}</p>
              </Notice>
            )}
          </Stack>
        )}
      </Loaded>
    </Dialog>
  );
}
