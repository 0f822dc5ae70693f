import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTheme } from '@/lib/theme';

export type MapPoint = {
  id: string;
  name: string;
  /** A second line where it is opened. */
  detail?: string;
  town?: string;
  latitude: number;
  longitude: number;
  /** How much of it there is, for a circle that is larger for more; each is drawn the same without. */
  amount?: number;
  /** Drawn full; what is left open asks for less attention. */
  full: boolean;
};

export type MapCircle = { latitude: number; longitude: number; kilometres?: number };

type Props = {
  /** What it shows, as a sentence. */
  title: string;
  points: readonly MapPoint[];
  around?: MapCircle;
  /** Somebody chose a point and wants to see more of it. */
  open: (id: string) => void;
  openText: string;
};

/**
 * Points on a map, for whoever would rather look than read: the list beside it says the same. Leaflet arrives when a map is
 * shown. The background comes through the gateway; where it does not come, the names of the towns show the way.
 */
export function PlaceMap({ title, points, around, open, openText }: Props) {
  const { t } = useTranslation('ui');
  const canvas = useRef<HTMLDivElement>(null);
  const theme = useTheme();
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    let gone = false;
    let clear: () => void = () => undefined;
    void import('./mapCanvas').then(({ draw }) => {
      if (gone) return;
      clear = draw(element, {
        points,
        around,
        open,
        openText,
        zoomIn: t('map.zoomIn'),
        zoomOut: t('map.zoomOut'),
      });
    });
    return () => {
      gone = true;
      clear();
    };
  }, [points, around, open, openText, theme, t]);
  return <div ref={canvas} className="op-map" role="region" aria-label={title} />;
}
