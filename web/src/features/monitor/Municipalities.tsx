import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompanyTypes } from '@/api';
import { useGo } from '@/lib/urlState';
import { PlaceMap } from '@/ui/PlaceMap';

type Balance = CompanyTypes['schemas']['Balance'];

/** What is offered and looked for, where it is: a circle per gemeente. The table below it says the same. */
export function Municipalities({ rows }: { rows: readonly Balance[] }) {
  const { t } = useTranslation('monitor');
  const go = useGo();
  // Numbers that did not change must not draw the map anew with every answer.
  const told = JSON.stringify(rows);
  const points = useMemo(
    () =>
      (JSON.parse(told) as Balance[]).flatMap(({ of, offered, free, searching, middle }) =>
        middle == null
          ? []
          : [
              {
                id: of,
                name: of,
                detail: t('map.detail', { offered, free, searching: searching.shown }),
                town: of,
                latitude: middle.latitude,
                longitude: middle.longitude,
                amount: offered,
                full: free > 0,
              },
            ],
      ),
    [told, t],
  );
  const open = useCallback((of: string) => go(`/bedrijven?gemeente=${encodeURIComponent(of)}`), [go]);
  if (points.length === 0) return null;
  return (
    <>
      <PlaceMap title={t('map.title')} points={points} open={open} openText={t('map.open')} />
      <p className="op-small">{t('map.legend')}</p>
    </>
  );
}
