import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { Button, Card, ErrorState, Notice, Row, Stack, TextArea } from '@/ui';
import type { Placement } from './api';

type Report = PlacementTypes['schemas']['ReportView'];

const filing = ['STUDENT', 'PARENT', 'STAGEBEGELEIDER', 'TEAMLEIDER'];

/** To report discrimination; what was reported is read by the student and the trusted person alone. */
export function Discrimination({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const client = useQueryClient();
  const context = placement.you === 'STUDENT' ? 'STUDENT' : undefined;
  const [writing, setWriting] = useState(false);
  const [text, setText] = useState('');
  const reading = placement.you === 'STUDENT' || placement.you === 'TEAMLEIDER';
  const reports = useQuery({
    queryKey: ['discrimination-reports', placement.id],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/discrimination-reports', {
          params: { path: { placementId: placement.id } },
        }),
      ),
    enabled: reading,
  });
  const file = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/placements/{placementId}/discrimination-reports', {
          params: { path: { placementId: placement.id } },
          body: { text: text.trim() },
        }),
      ),
    onSuccess: () => {
      setWriting(false);
      setText('');
      return client.invalidateQueries({ queryKey: ['discrimination-reports'] });
    },
  });
  if (!filing.includes(placement.you)) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    file.mutate();
  };
  return (
    <Card title={t('report.title', { context })}>
      <Stack>
        <p>{t('report.what', { context })}</p>
        <p>{t('report.who', { context })}</p>
        {file.isSuccess && !writing && (
          <Notice tone="positive" title={t('report.sent')}>
            <p>{t('report.sentWhat', { context })}</p>
          </Notice>
        )}
        {writing ? (
          <form onSubmit={submit}>
            <Stack>
              <ErrorState error={file.error} />
              <TextArea
                rows={5}
                label={t('report.text', { context })}
                hint={t('report.textHint', { context })}
                maxLength={4000}
                required
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
              <Row>
                <Button type="submit" kind="primary" disabled={file.isPending || text.trim() === ''}>
                  {t('report.send')}
                </Button>
                <Button onClick={() => setWriting(false)}>{t('report.stop')}</Button>
              </Row>
            </Stack>
          </form>
        ) : (
          <Row>
            <Button onClick={() => setWriting(true)}>{t('report.do')}</Button>
          </Row>
        )}
        {(reports.data ?? []).map((report) => (
          <OneReport key={report.id} report={report} />
        ))}
      </Stack>
    </Card>
  );
}

/** A report with who took it up; without that the trusted person can. */
export function OneReport({ report, takeUp }: { report: Report; takeUp?: () => void }) {
  const { t } = useTranslation('placements');
  return (
    <div>
      <p>
        <strong>{t('report.on', { on: formatDate(report.at), name: report.byName })}</strong>
        {report.companyName && <> {t('report.at', { company: report.companyName })}</>}
      </p>
      <p>{report.text}</p>
      <p className="op-small">
        {report.takenUpAt
          ? t('report.takenUp', { name: report.takenUpBy, on: formatDate(report.takenUpAt) })
          : t('report.waits')}
      </p>
      {takeUp && !report.takenUpAt && (
        <Row>
          <Button onClick={takeUp}>{t('report.takeUp')}</Button>
        </Row>
      )}
    </div>
  );
}
