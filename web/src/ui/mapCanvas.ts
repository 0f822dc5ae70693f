import {
  canvas,
  circle,
  circleMarker,
  control,
  divIcon,
  DomEvent,
  latLng,
  LatLngBounds,
  map,
  marker,
  tileLayer,
} from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { MapCircle, MapPoint } from './PlaceMap';

type Drawing = {
  points: readonly MapPoint[];
  around?: MapCircle;
  open: (id: string) => void;
  openText: string;
  zoomIn: string;
  zoomOut: string;
};

/** The country, for a map with nothing on it. */
const country: [[number, number], [number, number]] = [
  [50.7, 3.3],
  [53.6, 7.3],
];
const metres = 1000;
const pointRadius = 6;
const largestRadius = 34;

function colour(element: HTMLElement, token: string) {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.color = `var(${token})`;
  element.append(probe);
  const read = getComputedStyle(probe).color;
  probe.remove();
  return read;
}

/** By its area, as the eye compares circles. */
function radius(amount: number | undefined, most: number) {
  if (amount === undefined) return pointRadius;
  return Math.max(pointRadius, largestRadius * Math.sqrt(amount / Math.max(1, most)));
}

/** The middle of the points of each town, to write its name there. */
function towns(points: readonly MapPoint[]) {
  const found = new Map<string, { latitude: number; longitude: number; count: number }>();
  for (const { town, latitude, longitude } of points) {
    if (town === undefined) continue;
    const sum = found.get(town) ?? { latitude: 0, longitude: 0, count: 0 };
    found.set(town, {
      latitude: sum.latitude + latitude,
      longitude: sum.longitude + longitude,
      count: sum.count + 1,
    });
  }
  return [...found].map(([name, { latitude, longitude, count }]) => ({
    name,
    count,
    at: [latitude / count, longitude / count] as [number, number],
  }));
}

/** Of names that would cover each other, the first stays. */
function hideCovered(labels: readonly HTMLElement[]) {
  const kept: DOMRect[] = [];
  for (const label of labels) {
    label.hidden = false;
    const box = label.getBoundingClientRect();
    label.hidden = kept.some(
      (other) =>
        box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top,
    );
    if (!label.hidden) kept.push(box);
  }
}

/** Draws into `element`; returns what takes it away. */
export function draw(element: HTMLElement, { points, around, open, openText, zoomIn, zoomOut }: Drawing) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const shown = map(element, {
    zoomControl: false,
    attributionControl: false,
    // Without the control key the wheel scrolls the page past the map.
    scrollWheelZoom: false,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    maxZoom: 19,
    zoomSnap: 0.5,
    renderer: canvas({ padding: 0.5, tolerance: 6 }),
  });
  control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(shown);
  const background = tileLayer('/tiles/{z}/{x}/{y}.png', { maxZoom: 19, minZoom: 6 });
  const credits = control.attribution({ prefix: false });
  // One that does not come is enough: a patchwork confuses more than a plain ground.
  background.on('tileerror', () => {
    background.remove();
    credits.remove();
  });
  background.addTo(shown);
  credits.addAttribution('Kaart: Kadaster, PDOK').addTo(shown);

  const ink = colour(element, '--opstap-chart-1');
  const paper = colour(element, '--basis-color-default-bg-default');
  const bounds = new LatLngBounds([]);
  if (around) {
    const middle: [number, number] = [around.latitude, around.longitude];
    bounds.extend(middle);
    circleMarker(middle, { radius: 4, color: ink, fillColor: ink, fillOpacity: 1, interactive: false }).addTo(
      shown,
    );
    if (around.kilometres !== undefined) {
      circle(middle, {
        radius: around.kilometres * metres,
        color: ink,
        weight: 1.5,
        dashArray: '4 6',
        fillOpacity: 0.04,
        interactive: false,
      }).addTo(shown);
      bounds.extend(latLng(middle).toBounds(2 * around.kilometres * metres));
    }
  }
  const most = Math.max(...points.map(({ amount }) => amount ?? 0));
  // Large ones first: a small one on top can still be pointed at.
  const drawn = [...points].sort((one, other) => (other.amount ?? 0) - (one.amount ?? 0));
  for (const { id, name, detail, latitude, longitude, full, amount } of drawn) {
    const at: [number, number] = [latitude, longitude];
    bounds.extend(at);
    circleMarker(at, {
      radius: radius(amount, most),
      color: ink,
      weight: 2,
      fillColor: full ? ink : paper,
      fillOpacity: !full ? 1 : amount === undefined ? 0.85 : 0.45,
    })
      .bindPopup(() => card(id, name, detail))
      .addTo(shown);
  }
  shown.fitBounds(bounds.isValid() ? bounds : country, { padding: [24, 24], maxZoom: 14, animate: false });
  // After the view is set: a marker has no element before.
  const labels: HTMLElement[] = [];
  for (const { name, at } of towns(points).sort((one, other) => other.count - one.count)) {
    const label = Object.assign(document.createElement('span'), { textContent: name });
    labels.push(label);
    marker(at, {
      icon: divIcon({ className: 'op-map__town', html: '', iconSize: [0, 0] }),
      interactive: false,
      keyboard: false,
      title: name,
    })
      .addTo(shown)
      .getElement()
      ?.append(label);
  }
  const uncover = () => hideCovered(labels);
  shown.on('zoomend resize', uncover);
  uncover();

  function card(id: string, name: string, detail: string | undefined) {
    const content = document.createElement('div');
    content.append(Object.assign(document.createElement('strong'), { textContent: name }));
    if (detail !== undefined)
      content.append(Object.assign(document.createElement('p'), { textContent: detail }));
    const more = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'op-button op-button--subtle',
      textContent: openText,
    });
    DomEvent.on(more, 'click', () => open(id));
    content.append(more);
    return content;
  }

  const size = new ResizeObserver(() => shown.invalidateSize({ animate: false }));
  size.observe(element);
  return () => {
    size.disconnect();
    shown.remove();
  };
}
