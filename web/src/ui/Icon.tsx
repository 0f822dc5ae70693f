/** Our own line icons on a 24 grid. They only accompany words, so they are hidden from screen readers. */
const paths = {
  home: 'M4 11.5 12 4.5l8 7M6.5 10v9.5h11V10M10 19.5v-5h4v5',
  people:
    'M9 11.5a3.2 3.2 0 1 0 0-6.5 3.2 3.2 0 0 0 0 6.5ZM3 19.5c.4-3.4 2.7-5 6-5s5.6 1.6 6 5M15.5 5.3a3.2 3.2 0 0 1 0 6M17 14.8c2.4.5 3.7 2.1 4 4.7',
  person: 'M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 20c.5-3.8 3.1-5.5 7-5.5s6.5 1.7 7 5.5',
  building: 'M5 20V5.5L13 4v16M13 9.5h6V20M3 20h18M8 8.5h2M8 12h2M8 15.5h2M16 13h.01M16 16.5h.01',
  seat: 'M12 21s6.5-5.6 6.5-11a6.5 6.5 0 0 0-13 0C5.5 15.4 12 21 12 21ZM12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Z',
  work: 'M4 8.5h16v11H4zM9 8.5V6a1.5 1.5 0 0 1 1.5-1.5h3A1.5 1.5 0 0 1 15 6v2.5M4 13h16M12 12v2',
  sign: 'M6 20.5h12M7 16.5l1-4 8.5-8.5 3 3L11 15.5l-4 1ZM14.5 6l3 3',
  document: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4M10 12h5M10 15.5h5',
  calendar: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4',
  chart: 'M4.5 4.5v15h15M8.5 16v-4M12.5 16V8M16.5 16v-6',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5zM10 20.5h4M12 5.5V4',
  search: 'M10.5 16.5a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM15 15l5 5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  chevron: 'M7 10l5 5 5-5',
  next: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  up: 'M12 19V5M6 11l6-6 6 6',
  sort: 'M8 9.5 12 5l4 4.5M8 14.5l4 4.5 4-4.5',
  down: 'M12 5v14M6 13l6 6 6-6',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  menu: 'M4.5 7h15M4.5 12h15M4.5 17h15',
  leave: 'M13 4.5H5.5v15H13M10 12h10M16.5 8.5 20 12l-3.5 3.5',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4',
  moon: 'M19.5 14A8 8 0 0 1 10 4.5 7.9 7.9 0 1 0 19.5 14Z',
  globe:
    'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17',
  upload: 'M12 15.5V4.5M7.5 9 12 4.5 16.5 9M4.5 15v4.5h15V15',
  download: 'M12 4.5v11M7.5 11 12 15.5 16.5 11M4.5 15v4.5h15V15',
  plus: 'M12 5v14M5 12h14',
  alert: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.3h.01',
  info: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 11v5M12 8h.01',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2',
  route:
    'M6.5 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM17.5 20.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8.5 5.5h6.250a3.250 3.250 0 0 1 0 6.5h-5.5a3.250 3.250 0 0 0 0 6.5h6.250',
  shield: 'M12 3.5l7 2.5v5.5c0 4.5-2.8 7.5-7 9-4.2-1.5-7-4.5-7-9V6zM9 12l2.2 2.2L15.2 10',
  eye: 'M2.5 12c2.3-4 5.5-6 9.5-6s7.2 2 9.5 6c-2.3 4-5.5 6-9.5 6s-7.2-2-9.5-6ZM12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Z',
  settings:
    'M4.5 7.5h9M17.5 7.5h2M4.5 16.5h2M10.5 16.5h9M15.5 9.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8.5 18.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  mail: 'M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5',
  undo: 'M8.5 5 4.5 9l4 4M4.5 9H14a5 5 0 0 1 0 10H8',
  filter: 'M4 6.5h16M7 12h10M10 17.5h4',
  school: 'M12 5 2.5 9.5 12 14l9.5-4.5zM6.5 11.5V16c3 2.7 8 2.7 11 0v-4.5M21.5 9.5V15',
  hand: 'M7 12.5V7a1.4 1.4 0 0 1 2.8 0v4V5.5a1.4 1.4 0 0 1 2.8 0V11 6.5a1.4 1.4 0 0 1 2.8 0V12M15.4 12V9a1.4 1.4 0 0 1 2.8 0v5c0 4-2.4 6.5-5.8 6.5-3 0-4.6-1.5-5.9-4l-2-3.7a1.4 1.4 0 0 1 2.4-1.4L8.5 14',
  star: 'M12 4l2.5 5.2 5.5.8-4 4 .9 5.6L12 17l-4.9 2.6.9-5.6-4-4 5.5-.8z',
  lock: 'M6 10.5h12v9.5H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14.5v2',
} as const;

export type IconName = keyof typeof paths;

export const iconNames = Object.keys(paths) as IconName[];

export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'more' ? 3 : 1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
