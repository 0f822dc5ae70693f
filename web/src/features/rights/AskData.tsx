import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, useIdempotencyKey } from '@/api';
import { formatDate } from '@/lib/format';
import {
  Button,
  Card,
  Dialog,
  ErrorState,
  Icon,
  Loaded,
  Notice,
  type PictoName,
  Pictogram,
  Progress,
  Row,
  Stack,
  StatusBadge,
} from '@/ui';
import { Corrections } from './Corrections';
import { type Detail, downloadExport, type Line, tones, useRequest, useRequests } from './requests';

type Voice = 'mine' | 'child';

/** Ask everything, ask to erase, and what became of what was asked. */
export function AskData({
  studentId,
  may,
  voice,
}: {
  studentId: string;
  may: readonly string[];
  voice: Voice;
}) {
  const { t } = useTranslation('rights');
  const queries = useQueryClient();
  const requests = useRequests();
  const [key, renew] = useIdempotencyKey();
  const [sure, ask] = useState(false);
  const asking = useMutation({
    mutationFn: (kind: Line['kind']) =>
      orThrow(
        api.school.POST('/v1/students/{studentId}/rights-requests', {
          params: { path: { studentId } },
          body: { kind },
          headers: idempotent(key),
        }),
      ),
    onSettled: () => {
      renew();
      ask(false);
      return queries.invalidateQueries({ queryKey: ['rights-requests'] });
    },
  });
  return (
    <Loaded query={requests}>
      {({ pages }) => {
        const lines = pages.flatMap(({ items }) => items).filter((line) => line.studentId === studentId);
        const open = (kind: Line['kind']) =>
          lines.some((line) => line.kind === kind && ['ASKED', 'COLLECTING'].includes(line.state));
        return (
          <Stack gap="lg">
            <ErrorState error={asking.error} />
            <Card title={t(`${voice}.see.title`)}>
              <Told picto={voice === 'mine' ? 'write' : undefined}>{t(`${voice}.see.text`)}</Told>
              {!open('EXPORT') && (
                <Row>
                  <Button
                    kind="primary"
                    large
                    icon="eye"
                    busy={asking.isPending}
                    onClick={() => asking.mutate('EXPORT')}
                  >
                    {t(`${voice}.see.ask`)}
                  </Button>
                </Row>
              )}
              {lines
                .filter(({ kind }) => kind === 'EXPORT')
                .slice(0, 3)
                .map((line) => (
                  <Asked key={line.id} line={line} voice={voice} />
                ))}
            </Card>
            {may.includes('ASK_CORRECTION') && <Corrections studentId={studentId} voice={voice} />}
            <Card title={t(`${voice}.erase.title`)}>
              <Told picto={voice === 'mine' ? 'no' : undefined}>{t(`${voice}.erase.text`)}</Told>
              {!may.includes('ASK_ERASURE') && <Notice title={t(`${voice}.erase.notYours`)} />}
              {may.includes('ASK_ERASURE') && !open('ERASURE') && (
                <Row>
                  <Button large busy={asking.isPending} onClick={() => ask(true)}>
                    {t(`${voice}.erase.ask`)}
                  </Button>
                </Row>
              )}
              {lines
                .filter(({ kind }) => kind === 'ERASURE')
                .slice(0, 3)
                .map((line) => (
                  <Asked key={line.id} line={line} voice={voice} />
                ))}
            </Card>
            <Dialog
              open={sure}
              onClose={() => ask(false)}
              title={t(`${voice}.erase.sure`)}
              foot={
                <>
                  <Button large onClick={() => ask(false)}>
                    {t('no')}
                  </Button>
                  <Button
                    large
                    kind="danger"
                    busy={asking.isPending}
                    onClick={() => asking.mutate('ERASURE')}
                  >
                    {t(`${voice}.erase.yes`)}
                  </Button>
                </>
              }
            >
              <p>{t(`${voice}.erase.means`)}</p>
            </Dialog>
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** For a student with a picture beside the words. */
function Told({ picto, children }: { picto?: PictoName; children: ReactNode }) {
  return picto === undefined ? (
    <p>{children}</p>
  ) : (
    <Row>
      <Pictogram name={picto} />
      <p>{children}</p>
    </Row>
  );
}

function Asked({ line, voice }: { line: Line; voice: Voice }) {
  const { t } = useTranslation('rights');
  const request = useRequest(line.id);
  return (
    <Loaded query={request}>
      {(detail) => (
        <div className="op-stack op-gap-sm" aria-live="polite">
          <Row between>
            <span>{t('askedOn', { date: formatDate(detail.askedAt) })}</span>
            <StatusBadge tone={tones[detail.state]}>{t(`state.${detail.state}`)}</StatusBadge>
          </Row>
          <Became detail={detail} voice={voice} />
        </div>
      )}
    </Loaded>
  );
}

function Became({ detail, voice }: { detail: Detail; voice: Voice }) {
  const { t } = useTranslation('rights');
  if (detail.state === 'REFUSED') {
    return (
      <Notice tone="warning" title={t('refused')}>
        {detail.reason && <p>{detail.reason}</p>}
      </Notice>
    );
  }
  if (detail.state === 'COLLECTING') return <Coming detail={detail} />;
  if (detail.state === 'ASKED') return <p>{t(`${voice}.waits`)}</p>;
  if (detail.kind === 'EXPORT' && detail.state === 'DONE') return <Downloads detail={detail} />;
  return null;
}

/** How many services have answered; one that is down answers when it is back. */
export function Coming({ detail: { services } }: { detail: Detail }) {
  const { t } = useTranslation('rights');
  const here = services.filter(({ answered }) => answered).length;
  return (
    <Progress
      label={t('progress', { here, all: services.length })}
      value={here}
      max={services.length}
      detail={here < services.length ? t('patience') : undefined}
    />
  );
}

export function Downloads({ detail: { id, removedAfter } }: { detail: Detail }) {
  const { t } = useTranslation('rights');
  const fetching = useMutation({
    mutationFn: (form: 'export' | 'export-document') =>
      downloadExport(id, form, form === 'export' ? 'mijn-gegevens.json' : 'mijn-gegevens.pdf'),
  });
  return (
    <Stack gap="sm">
      <Row>
        <Button
          large
          icon="document"
          busy={fetching.isPending}
          onClick={() => fetching.mutate('export-document')}
        >
          {t('pdf')}
        </Button>
        <Button large icon="download" busy={fetching.isPending} onClick={() => fetching.mutate('export')}>
          {t('json')}
        </Button>
      </Row>
      {removedAfter && (
        <p className="op-subtle op-small">
          <Icon name="clock" size={15} /> {t('removedAfter', { date: formatDate(removedAfter) })}
        </p>
      )}
      <ErrorState error={fetching.error} />
    </Stack>
  );
}
