import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, orThrow } from '@/api';
import { hasRole, useRoles } from '@/lib/session';
import { Button, Card, ErrorState, Facts, Loaded, Row, Stack, TextInput, toast } from '@/ui';
import { MOST, sizes } from './LimitLine';

type PerMonth = CompanyTypes['schemas']['Defaults']['perMonth'];
type Size = (typeof sizes)[number];

const key = ['contacts', 'limits'];

/** How many new questions a company gets that said nothing itself, by its size (COM-41). */
export function RegionLimits() {
  const { t } = useTranslation('pool');
  const decides = hasRole(useRoles(), ['regional-coordinator']);
  const limits = useQuery({ queryKey: key, queryFn: () => orThrow(api.company.GET('/v1/request-limits')) });
  return (
    <Card title={t('regionLimits.title')} tone="quiet">
      <Loaded query={limits} lines={2}>
        {({ perMonth }) =>
          decides ? (
            <LimitForm perMonth={perMonth} />
          ) : (
            <Facts
              items={sizes.map((size): [string, string] => [
                t(`size.${size}`),
                perMonth[size] == null
                  ? t('regionLimits.none')
                  : t('regionLimits.count', { count: perMonth[size] }),
              ])}
            />
          )
        }
      </Loaded>
    </Card>
  );
}

function LimitForm({ perMonth }: { perMonth: PerMonth }) {
  const { t } = useTranslation('pool');
  const queries = useQueryClient();
  const [typed, setTyped] = useState(() =>
    Object.fromEntries(sizes.map((size) => [size, perMonth[size]?.toString() ?? ''])),
  );
  const save = useMutation({
    mutationFn: (wanted: PerMonth) =>
      orThrow(api.company.PUT('/v1/request-limits', { body: { perMonth: wanted } })),
    onSuccess: async () => {
      toast(t('regionLimits.saved'));
      await queries.invalidateQueries({ queryKey: key });
    },
  });
  const wrong = (size: Size) => {
    const number = Number(typed[size]);
    return typed[size] !== '' && !(Number.isInteger(number) && number >= 0 && number <= MOST);
  };
  return (
    <Stack gap="sm">
      <p>{t('regionLimits.why')}</p>
      {sizes.map((size) => (
        <TextInput
          key={size}
          label={t(`size.${size}`)}
          optional
          type="number"
          min={0}
          max={MOST}
          error={wrong(size) ? t('limit.wrong', { most: MOST }) : undefined}
          value={typed[size]}
          onChange={(event) => setTyped({ ...typed, [size]: event.target.value })}
        />
      ))}
      <ErrorState error={save.error} />
      <Row>
        <Button
          kind="primary"
          disabled={sizes.some(wrong)}
          busy={save.isPending}
          onClick={() =>
            save.mutate(
              Object.fromEntries(
                sizes.filter((size) => typed[size] !== '').map((size) => [size, Number(typed[size])]),
              ),
            )
          }
        >
          {t('limit.save')}
        </Button>
      </Row>
    </Stack>
  );
}
