/** Made-up answers of the company service, for the screens of a company and of the contact calendar. */
export const company = '0190a000-0000-7000-8000-00000000c001';
const base = `/api/company/v1/companies/${company}`;
const schools = { a: 'VSO De Zwaluwhof (demo)', b: 'PrO Kastanjelaan (demo)' };

const people = [
  {
    id: 'p1',
    name: 'Mieke Turfsteker',
    job: 'Bedrijfsleider',
    phone: '0492-000101',
    email: 'mieke@bedrijf.example',
    preferredChannel: 'CALL',
    preferredHours: 'ma t/m do, voor 10 uur',
    source: 'PERSON_AGREED',
    guides: false,
    expertise: [],
    verifiedOn: '2026-09-21',
    stale: false,
    version: 0,
  },
  {
    id: 'p2',
    name: 'Driss Hazelaar',
    job: 'Voorman',
    phone: '0492-000102',
    source: 'COMPANY_GAVE',
    guides: true,
    expertise: ['HARRIE_TRAINING', 'KNOWS_TARGET_GROUP', 'RECOGNISED_TRAINER'],
    verifiedOn: '2025-09-20',
    stale: true,
    version: 2,
  },
];

const moment = {
  companyId: company,
  company: 'Boomkwekerij Van Lierdonk',
  organisationId: 'a',
  organisation: schools.a,
  purpose: 'FIND_PLACE',
  own: false,
  despite: false,
  joins: [],
  mayUndo: false,
};
const moments = [
  {
    ...moment,
    id: 'm1',
    on: '2026-11-20',
    own: true,
    channel: 'CALL',
    by: 'Wilma Jansen',
    spokeWith: 'Mieke Turfsteker',
    summary: 'Twee plekken vanaf februari, Mieke belt terug',
    joins: [{ organisationId: 'b', organisation: schools.b, own: false, by: 'Bas Demo-Jansen' }],
    mayUndo: true,
  },
  {
    ...moment,
    id: 'm2',
    on: '2026-11-12',
    organisationId: 'b',
    organisation: schools.b,
    purpose: 'VISIT_OR_LESSON',
    despite: true,
    reason: 'COMPANY_ASKED',
  },
];

/** One of each kind, with the longest words there are. */
const needs = [
  { need: 'VISUAL_INSTRUCTIONS', status: 'PROVEN', placements: 4, since: '2026-11-01', reason: null },
  { need: 'LIGHT_PHYSICAL_WORK', status: 'CLAIMED', placements: null, since: '2026-10-05', reason: null },
  {
    need: 'NO_CUSTOMER_CONTACT',
    status: 'WITHDRAWN',
    placements: 12,
    since: '2026-11-09',
    reason: 'WORKPLACE_CHANGED',
  },
];
const place = {
  id: '0190a000-0000-7000-8000-00000000d001',
  companyId: company,
  title: 'Helpen op het potveld',
  sector: 'GREEN',
  phases: [2, 3],
  weekdays: ['MONDAY', 'TUESDAY', 'THURSDAY'],
  maxDays: 2,
  seats: 1,
  from: '2026-08-01',
  until: '2027-07-31',
  leerweg: 'STAGE',
  prospectOfJob: 'UNKNOWN',
  meetsNeeds: ['VISUAL_INSTRUCTIONS', 'LIGHT_PHYSICAL_WORK'],
  needs,
  criteria: {},
  minAge: 14,
  open: true,
  version: 0,
};

const answered = {
  [`GET ${base}`]: {
    id: company,
    name: 'Boomkwekerij Van Lierdonk',
    kvk: '91000037',
    sector: 'GREEN',
    channel: 'FAIR',
    street: 'Kanaaldijk 114',
    postcode: '5711 AB',
    city: 'Someren',
    latitude: 51.385,
    longitude: 5.712,
    contactName: 'Mieke Turfsteker',
    phone: '0492-000037',
    email: 'bedrijf1@bedrijf.example',
    lastContact: '2026-11-20',
    contactIsStale: false,
    active: true,
    networks: { tags: [], mvoName: null, psoStep: null },
    needs,
    version: 0,
  },
  [`GET ${base}/merges`]: { mergedInto: null, items: [] },
  [`GET ${base}/possible-doubles`]: { items: [] },
  [`GET ${base}/suitability`]: { own: [], warnings: [] },
  [`GET ${base}/open-requests`]: { items: [] },
  [`GET ${base}/leerbedrijf`]: { number: null, recognitions: [], version: 0 },
  [`GET ${base}/request-limit`]: {
    perMonth: null,
    own: false,
    pausedUntil: null,
    size: null,
    today: {
      stand: 'WELCOME',
      perMonth: null,
      own: false,
      asked: 0,
      left: null,
      pausedUntil: null,
      freeFrom: '2026-11-27',
    },
  },
  [`GET ${base}/places`]: { items: [place] },
  [`GET /api/company/v1/places/${place.id}/seats`]: { items: [{ number: 1, taken: [] }] },
  [`GET /api/company/v1/places/${place.id}/need-steps`]: {
    items: [
      {
        need: 'NO_CUSTOMER_CONTACT',
        kind: 'WITHDRAWN',
        reason: 'WORKPLACE_CHANGED',
        at: '2026-11-09T09:00:00Z',
        organisation: schools.b,
        by: null,
      },
    ],
  },
  [`GET ${base}/private-note`]: { text: '' },
  [`GET ${base}/contact-persons`]: { items: people },
  [`GET ${base}/contact-moments`]: { items: moments },
  [`GET ${base}/relation-owner`]: {
    owner: {
      organisationId: 'a',
      organisation: schools.a,
      person: 'Wilma Jansen',
      since: '2026-02-01',
      expiresOn: '2027-11-20',
      expired: false,
      own: true,
      mine: true,
      mayTake: true,
    },
  },
  [`GET ${base}/contact-advice`]: {
    outcome: 'BLOCKED',
    days: 7,
    first: {
      momentId: 'm2',
      organisation: schools.b,
      person: 'Bas Demo-Jansen',
      on: '2026-11-20',
      joined: false,
    },
    freeFrom: '2026-11-27',
    askFirst: { person: 'Bas Demo-Jansen', organisation: schools.b },
  },
  'GET /api/company/v1/organisations': {
    items: Object.entries(schools).map(([id, name]) => ({ id, name })),
  },
  'GET /api/company/v1/contact-calendar': {
    month: '2026-11',
    contacts: 2,
    days: [
      { day: '2026-11-12', count: 1 },
      { day: '2026-11-20', count: 1 },
    ],
  },
  'GET /api/company/v1/contact-moments': { items: moments },
  'GET /api/company/v1/contact-rule': { blocks: true, days: 7 },
};

/** The answer, if it is one of these. */
export function ofPool(request) {
  return answered[`${request.method()} ${new URL(request.url()).pathname}`];
}
