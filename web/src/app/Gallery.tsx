import { useState } from 'react';
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Columns,
  Dialog,
  EmptyState,
  ErrorState,
  Facts,
  FileDrop,
  Heading,
  Icon,
  IconButton,
  Link,
  Menu,
  MenuItem,
  MenuList,
  Notice,
  Page,
  PictoButton,
  Pictos,
  Progress,
  RadioCards,
  Row,
  Select,
  Skeleton,
  Stack,
  Stat,
  Stats,
  StatusBadge,
  Steps,
  Table,
  Tabs,
  TextArea,
  TextInput,
  toast,
  WorkItem,
  WorkList,
} from '@/ui';
import { ProblemError } from '@/api';
import { Chart } from '@/ui/Chart';
import { Combobox } from '@/ui/Combobox';
import { DatePicker } from '@/ui/DatePicker';
import { iconNames } from '@/ui/Icon';
import { pictoNames } from '@/ui/Picto';

type Place = { id: string; company: string; town: string; free: number; state: 'open' | 'asked' | 'full' };

/** Invented, like everything on this page. */
const places: Place[] = [
  { id: 'a', company: 'Kwekerij Het Zonneveld', town: 'Veenbeek', free: 3, state: 'open' },
  { id: 'b', company: 'Fietsenmakerij De Spaak', town: 'Peelrand', free: 1, state: 'asked' },
  { id: 'c', company: 'Lunchroom Bij Bep', town: 'Veenbeek', free: 0, state: 'full' },
];
const states = {
  open: <StatusBadge tone="positive">Vrij</StatusBadge>,
  asked: <StatusBadge tone="warning">Gevraagd</StatusBadge>,
  full: <StatusBadge tone="negative">Vol</StatusBadge>,
};
const sectors = ['Groen', 'Techniek', 'Horeca', 'Zorg en welzijn', 'Winkel en logistiek'];
const demand = [
  { name: 'Vraag', values: [42, 31, 27, 38, 22] },
  { name: 'Aanbod', values: [35, 36, 18, 21, 30] },
];
const months = ['aug', 'sep', 'okt', 'nov'];
const trend = [{ name: 'Leerlingen zonder plek', values: [58, 41, 29, 17] }];
const refused = new ProblemError(422, {
  title: 'Er kloppen twee dingen niet',
  detail: 'Kijk bij deze velden en pas ze aan.',
  errors: [
    { field: 'birthDate', message: 'Vul een geboortedatum in die in het verleden ligt.' },
    { field: 'email', message: 'Dit e-mailadres heeft geen @.' },
  ],
});

/** Every component with its states: to look at, and for the browser checks. */
export default function Gallery() {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(new Set<string>());
  const [picto, setPicto] = useState<string>();
  const [day, setDay] = useState('2026-11-23');
  const [company, setCompany] = useState('');
  const [files, setFiles] = useState<string[]>([]);

  return (
    <Page
      title="Componenten"
      intro="Alles waaruit de schermen van Opstap bestaan. De namen en getallen zijn verzonnen."
      back={{ to: '/', label: 'Naar het begin' }}
      actions={
        <>
          <Button icon="download">Downloaden</Button>
          <Button kind="primary" icon="plus">
            Nieuwe plek
          </Button>
        </>
      }
    >
      <Card title="Knoppen en links">
        <Row gap="sm">
          <Button kind="primary">Opslaan</Button>
          <Button>Annuleren</Button>
          <Button kind="subtle">Later</Button>
          <Button kind="danger">Intrekken</Button>
          <Button kind="primary" busy>
            Bezig
          </Button>
          <Button disabled>Kan niet</Button>
          <IconButton label="Filteren" icon="filter" />
          <ButtonLink to="/ui" icon="next">
            Verder
          </ButtonLink>
          <Link to="/ui">Een gewone link</Link>
        </Row>
        <Row gap="sm">
          <Button
            onClick={() =>
              toast('Het bezoek is verplaatst.', { undo: () => toast('Het bezoek staat weer terug.') })
            }
          >
            Melding
          </Button>
          <Button onClick={() => setOpen(true)}>Venster</Button>
          <Menu button={<>Meer doen</>}>
            <MenuList title="Deze plek">
              <MenuItem icon="mail" onPress={() => toast('De mail staat klaar.')}>
                Mail het bedrijf
              </MenuItem>
              <MenuItem icon="document" to="/ui">
                Bekijk de overeenkomst
              </MenuItem>
            </MenuList>
          </Menu>
        </Row>
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          title="Overeenkomst ondertekenen"
          foot={
            <>
              <Button onClick={() => setOpen(false)}>Nog niet</Button>
              <Button kind="primary" icon="sign" onClick={() => setOpen(false)}>
                Ik onderteken
              </Button>
            </>
          }
        >
          <p>U ondertekent namens de school. Daarna kan de overeenkomst niet meer veranderen.</p>
        </Dialog>
      </Card>

      <Columns wide>
        <Card title="Vandaag" action={<Link to="/ui">Alles bekijken</Link>}>
          <WorkList>
            <WorkItem to="/ui" title="Overeenkomst van Daan" about="Wacht op uw handtekening">
              <StatusBadge tone="warning">Morgen</StatusBadge>
            </WorkItem>
            <WorkItem to="/ui" title="Dagverslag van Lotte" about="3 dagen nog te lezen">
              <StatusBadge tone="info">Nieuw</StatusBadge>
            </WorkItem>
            <WorkItem to="/ui" title="Noor heeft nog geen plek" about="De stage begint over 9 dagen">
              <StatusBadge tone="negative">Te laat</StatusBadge>
            </WorkItem>
          </WorkList>
        </Card>
        <Card title="Route van Daan" tone="accent">
          <Steps
            label="Route van Daan"
            steps={[
              { id: '1', title: 'Intake', when: '4 september 2026', state: 'done' },
              {
                id: '2',
                title: 'Stage bij Kwekerij Het Zonneveld',
                when: 'tot 18 december 2026',
                state: 'current',
              },
              {
                id: '3',
                title: 'Gesprek met de gemeente',
                when: 'had op 2 november gemoeten',
                state: 'late',
              },
              { id: '4', title: 'Overdracht', when: 'juni 2027', state: 'todo' },
            ]}
          />
        </Card>
      </Columns>

      <Stats>
        <Stat label="leerlingen zonder plek" value={17} to="/ui" note="12 minder dan vorige maand" />
        <Stat label="vrije plekken" value={1340} to="/ui" />
        <Stat label="bezoeken deze week" value={4} />
        <Stat label="verslagen nog te lezen" value="geen" />
      </Stats>

      <Table
        caption="Plekken"
        columns={[
          {
            id: 'company',
            header: 'Bedrijf',
            names: true,
            sortValue: (p) => p.company,
            cell: (p) => <Link to="/ui">{p.company}</Link>,
          },
          { id: 'town', header: 'Plaats', sortValue: (p) => p.town, cell: (p) => p.town },
          { id: 'free', header: 'Vrij', numeric: true, sortValue: (p) => p.free, cell: (p) => p.free },
          { id: 'state', header: 'Stand', cell: (p) => states[p.state] },
        ]}
        rows={places}
        rowKey={(p) => p.id}
        selection={{ chosen, onChange: setChosen, actions: <Button icon="mail">Mail deze bedrijven</Button> }}
      />

      <Columns wide>
        <Card title="Invullen">
          <TextInput label="Voornaam" autoComplete="off" defaultValue="Daan" />
          <TextInput label="E-mail" type="email" optional hint="Alleen voor berichten over de stage." />
          <TextInput
            label="KvK-nummer"
            inputMode="numeric"
            defaultValue="1234"
            error="Een KvK-nummer heeft 8 cijfers."
          />
          <Select
            label="Sector"
            options={sectors.map((sector) => ({ value: sector, label: sector }))}
            empty="Kies een sector"
            defaultValue=""
          />
          <DatePicker
            label="Eerste dag"
            value={day}
            onChange={setDay}
            hint="Een dag waarop de leerling stage loopt."
          />
          <Combobox
            label="Bedrijf"
            options={places.map(({ id, company: name, town }) => ({ value: id, label: name, hint: town }))}
            value={company}
            onChange={setCompany}
          />
          <TextArea label="Wat heeft de leerling nodig?" optional />
          <Checkbox label="De ouder is op de hoogte" />
        </Card>
        <Card title="Kiezen en laden">
          <RadioCards
            label="Hoe vaak loopt de leerling stage?"
            options={[
              { value: 'days', label: 'Vaste dagen', hint: 'Bijvoorbeeld elke maandag en dinsdag' },
              { value: 'block', label: 'Een blok', hint: 'Een paar weken achter elkaar' },
            ]}
          />
          <FileDrop
            label="Kies een bestand of sleep het hierheen"
            hint="CSV of Excel, tot 10 MB"
            onFiles={(dropped) => setFiles(dropped.map(({ name }) => name))}
          />
          {files.length > 0 && <p>{files.join(', ')}</p>}
          <Progress label="Bestand inlezen" value={420} max={933} detail="420 van 933 rijen" />
          <Skeleton lines={3} title />
          <Facts
            items={[
              ['Leerling', 'Daan (17 jaar)'],
              ['School', 'VSO De Zwaluwhof (demo)'],
              ['Dagen', 'maandag, dinsdag en donderdag'],
            ]}
          />
        </Card>
      </Columns>

      <Columns wide>
        <Stack>
          <Notice title="Dit gaat vanzelf">
            Twaalf maanden voor het einde van de school begint de route.
          </Notice>
          <Notice tone="positive" title="Geregeld">
            De plek is van u tot 18 december.
          </Notice>
          <Notice tone="warning" title="Nog drie dagen">
            Daarna komt de plek weer vrij voor anderen.
          </Notice>
          <ErrorState error={refused} retry={() => toast('Opnieuw geprobeerd.')} />
        </Stack>
        <EmptyState
          title="Nog geen leerlingen"
          why="U ziet hier uw leerlingen zodra de school u als begeleider heeft gekozen."
          action={<Button kind="primary">Vraag het de teamleider</Button>}
        />
      </Columns>

      <Card title="Vraag en aanbod per sector">
        <Tabs
          label="Vraag en aanbod"
          tabs={[
            {
              id: 'sectors',
              label: 'Per sector',
              content: () => (
                <Chart
                  kind="bar"
                  title="Vraag en aanbod per sector"
                  category="Sector"
                  labels={sectors}
                  series={demand}
                />
              ),
            },
            {
              id: 'trend',
              label: 'Verloop',
              content: () => (
                <Chart
                  kind="line"
                  title="Leerlingen zonder plek"
                  category="Maand"
                  labels={months}
                  series={trend}
                />
              ),
            },
          ]}
        />
      </Card>

      <Card title="Plaatjes voor leerlingen">
        <Pictos label="Plaatjes">
          {pictoNames.map((name) => (
            <PictoButton key={name} picto={name} chosen={picto === name} onClick={() => setPicto(name)}>
              {name}
            </PictoButton>
          ))}
        </Pictos>
        <Button kind="primary" large wide icon="check">
          Klaar
        </Button>
      </Card>

      <section className="op-stack">
        <Heading level={2}>Tekens</Heading>
        <Row gap="sm">
          {iconNames.map((name) => (
            <span key={name} className="op-row op-gap-xs op-small">
              <Icon name={name} />
              {name}
            </span>
          ))}
        </Row>
      </section>
    </Page>
  );
}
