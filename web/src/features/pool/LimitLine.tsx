import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, ifMatch, withResponse } from '@/api';
import { formatDate, today } from '@/lib/format';
import { Button, Dialog, ErrorState, Loaded, Notice, Row, Select, Stack, TextInput, toast } from '@/ui';

type Limit = CompanyTypes['schemas']['LimitView'];
type Welcome = CompanyTypes['schemas']['Welcome'];
type Wish = CompanyTypes['schemas']['LimitRequest'];

type Size = NonNullable<Wish['size']>;

export const sizes: readonly Size[] = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE'];
export const MOST = 60;

/** How many new questions the company wants, what is left of them, and the way to write down another wish (COM-41). */
export function LimitLine({ companyId, mayContact }: { companyId: string; mayContact: boolean }) {
  const { t } = useTranslation('pool');
  const queries = useQueryClient();
  const [changing, setChanging] = useState(false);
  const path = { companyId };
  const limit = useQuery({
    queryKey: ['company', companyId, 'limit'],
    queryFn: () =>
      withResponse(api.company.GET('/v1/companies/{companyId}/request-limit', { params: { path } })),
  });
  const set = useMutation({
    mutationFn: ({ wish, etag }: { wish: Wish; etag: string; before?: Limit }) =>
      withResponse(
        api.company.PUT('/v1/companies/{companyId}/request-limit', {
          params: { path, header: { 'If-Match': etag } },
          headers: ifMatch(etag),
          body: wish,
        }),
      ),
    onSuccess: async ({ etag }, { before }) => {
      toast(t('limit.saved'), {
        undo: before && (() => set.mutate({ wish: wishOf(before), etag: etag ?? '' })),
      });
      setChanging(false);
      await queries.invalidateQueries({ queryKey: ['company', companyId] });
    },
  });
  return (
    <Loaded query={limit} lines={1}>
      {({ data, etag }) => (
        <Stack gap="xs">
          <WelcomeText welcome={data.today} />
          {mayContact && (
            <Row>
              <Button kind="subtle" onClick={() => setChanging(true)}>
                {t('limit.change')}
              </Button>
            </Row>
          )}
          {changing && (
            <WishDialog
              limit={data}
              busy={set.isPending}
              error={set.error}
              onClose={() => {
                set.reset();
                setChanging(false);
              }}
              onSave={(wish) => set.mutate({ wish, etag: etag ?? '', before: data })}
            />
          )}
        </Stack>
      )}
    </Loaded>
  );
}

/** A pause that has passed is not set again. */
function wishOf({ own, perMonth, pausedUntil, size }: Limit): Wish {
  return {
    ...(own && perMonth != null && { perMonth }),
    ...(pausedUntil && pausedUntil > today() && { pausedUntil }),
    ...(size && { size }),
  };
}

/** What may be asked of a company now, and why not more. */
export function WelcomeText({ welcome, alert = false }: { welcome: Welcome; alert?: boolean }) {
  const { t } = useTranslation('pool');
  const { stand, perMonth, own, asked, left, pausedUntil, freeFrom } = welcome;
  const wants =
    perMonth == null
      ? undefined
      : t(own ? 'limit.ownWish' : 'limit.regionsWish', {
          count: perMonth,
          asked: t('limit.asked', { count: asked }),
        });
  if (stand === 'WELCOME') {
    return (
      <p className="op-subtle op-small">
        {wants ?? t('limit.none')} {left != null && t('limit.left', { count: left })}
      </p>
    );
  }
  return (
    <Notice
      tone="warning"
      alert={alert}
      title={
        stand === 'PAUSED' && pausedUntil
          ? t('limit.paused', { day: formatDate(pausedUntil) })
          : t('limit.full')
      }
    >
      {wants && <p>{wants}</p>}
      <p>{freeFrom ? t('limit.freeFrom', { day: formatDate(freeFrom) }) : t('limit.never')}</p>
    </Notice>
  );
}

function WishDialog({
  limit,
  busy,
  error,
  onClose,
  onSave,
}: {
  limit: Limit;
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onSave: (wish: Wish) => void;
}) {
  const { t } = useTranslation('pool');
  const before = wishOf(limit);
  const [perMonth, setPerMonth] = useState(before.perMonth?.toString() ?? '');
  const [pausedUntil, setPausedUntil] = useState(before.pausedUntil ?? '');
  const [size, setSize] = useState<Size | ''>(before.size ?? '');
  const number = Number(perMonth);
  const wrong = perMonth !== '' && !(Number.isInteger(number) && number >= 0 && number <= MOST);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('limit.title')}
      foot={
        <>
          <Button onClick={onClose}>{t('log.cancel')}</Button>
          <Button
            kind="primary"
            disabled={wrong}
            busy={busy}
            onClick={() =>
              onSave({
                ...(perMonth !== '' && { perMonth: number }),
                ...(pausedUntil !== '' && { pausedUntil }),
                ...(size !== '' && { size }),
              })
            }
          >
            {t('limit.save')}
          </Button>
        </>
      }
    >
      <p>{t('limit.why')}</p>
      <TextInput
        label={t('limit.perMonth')}
        hint={t('limit.perMonthHint')}
        optional
        type="number"
        min={0}
        max={MOST}
        error={wrong ? t('limit.wrong', { most: MOST }) : undefined}
        value={perMonth}
        onChange={(event) => setPerMonth(event.target.value)}
      />
      <TextInput
        label={t('limit.pausedUntil')}
        hint={t('limit.pausedUntilHint')}
        optional
        type="date"
        value={pausedUntil}
        onChange={(event) => setPausedUntil(event.target.value)}
      />
      <Select
        label={t('limit.size')}
        hint={t('limit.sizeHint')}
        optional
        empty={t('limit.sizeUnknown')}
        options={sizes.map((value) => ({ value, label: t(`size.${value}`) }))}
        value={size}
        onChange={(event) => setSize(event.target.value as Size | '')}
      />
      <ErrorState error={error} />
    </Dialog>
  );
}
