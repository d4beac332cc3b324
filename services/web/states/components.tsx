import { Check, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { PRIORITY_NAMES, STATUS_NAMES } from '../src/app/words';
import { Bars } from '../src/numbers/bars';
import { TrendChart } from '../src/numbers/trend-chart';
import { Avatar, NoAvatar } from '../src/ui/avatar';
import { Button, type Look } from '../src/ui/button';
import { Chip, Token } from '../src/ui/chip';
import { MiniCord } from '../src/ui/cord';
import { Dialog } from '../src/ui/dialog';
import { Area, Field } from '../src/ui/field';
import { Key } from '../src/ui/key';
import { Logo } from '../src/ui/logo';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../src/ui/menu';
import { Notice } from '../src/ui/notice';
import { PasswordField } from '../src/ui/password-field';
import { PriorityPips } from '../src/ui/pips';
import { Popover } from '../src/ui/popover';
import { RichText } from '../src/ui/rich-text';
import { StatusRing } from '../src/ui/ring';
import { RowsSkeleton } from '../src/ui/skeleton';
import { Slots } from '../src/ui/slots';
import { Failed, State } from '../src/ui/state';
import { toast, Toasts } from '../src/ui/toast';
import styles from './catalogue.module.css';

const LOOKS: readonly NonNullable<Look['look']>[] = ['primary', 'plain', 'quiet', 'danger', 'good'];
const STATUSES = Object.keys(STATUS_NAMES.en) as (keyof typeof STATUS_NAMES.en)[];
const PRIORITIES = Object.keys(PRIORITY_NAMES.en) as (keyof typeof PRIORITY_NAMES.en)[];
const DAYS = [4, 9, 7, 3, 8, 12, 5].map((created, index) => ({
  ...{ date: `2026-11-${24 + index}`, created, solved: [5, 6, 6, 6, 9, 7, 9][index] ?? 0 },
}));
const TONES = ['calm', 'time', 'bad', 'good'] as const;

/** Every component that pages share. */
export function Components() {
  return (
    <div className={styles['samples']}>
      <Sample name="Button">
        {LOOKS.map(look => (
          <Button key={look} look={look} icon={<Check size={15} aria-hidden="true" />}>
            {look}
          </Button>
        ))}
        <Button busy>busy</Button>
        <Button aria-disabled="true">disabled</Button>
        <Button size="small">small</Button>
        <Button size="large">large</Button>
      </Sample>
      <Sample name="Field">
        <Field label="Name" defaultValue="Amara Diallo" hint="As colleagues know you." />
        <Field label="E-mail" defaultValue="amara@" error="This is no address." />
        <PasswordField label="Password" defaultValue="correct horse" />
        <Area label="What happens?" defaultValue="The VPN drops." />
      </Sample>
      <Sample name="Chip and token">
        <Chip decided={false} note="suggested">
          Network, VPN
        </Chip>
        <Chip decided note="your choice">
          High
        </Chip>
        <Token>berlin</Token>
      </Sample>
      <Sample name="Status">
        {STATUSES.map(status => (
          <StatusRing key={status} status={status} />
        ))}
      </Sample>
      <Sample name="Priority">
        {PRIORITIES.map(priority => (
          <PriorityPips key={priority} priority={priority} />
        ))}
      </Sample>
      <Sample name="Slots">
        <Slots held={8} capacity={10} />
        <Slots held={3} capacity={10} coming={2} />
        <Slots held={9} capacity={8} />
        <Slots held={31} capacity={40} />
      </Sample>
      <Sample name="Cord">
        <MiniCord jacks={['done', 'done', 'now', 'open', 'open']} />
        <MiniCord jacks={['done', 'late', 'open']} />
        <MiniCord jacks={['done', 'good']} />
      </Sample>
      <Sample name="People, logo and key">
        <Avatar id="nia" name="Nia Okafor" />
        <Avatar id="tomas" name="Tomás Rivera" size={28} here />
        <Avatar id="sam" name="Sam Whitlock" size={20} />
        <NoAvatar />
        <Logo />
        <Key>Z</Key>
      </Sample>
      <Sample name="Notice">
        {TONES.map(tone => (
          <Notice key={tone} tone={tone}>
            A sentence of the kind “{tone}”.
          </Notice>
        ))}
      </Sample>
      <Overlays />
      <Sample name="Rich text">
        <RichText
          html="<p>Please <strong>reconnect once</strong>: <code>reneg-sec 0</code></p><ul><li>then wait</li></ul>"
          fallback=""
        />
      </Sample>
      <Sample name="Bars">
        <Bars
          bars={[
            { key: 'hardware', name: 'Hardware', label: 'Hardware', count: 11, href: '#hardware' },
            { key: 'network', name: 'Network', label: 'Network', count: 4, href: '#network' },
          ]}
        />
      </Sample>
      <Sample name="Trend">
        <TrendChart
          days={DAYS}
          lists={{ created: '#created', solved: '#solved' }}
          summary="48 came in, 48 were solved"
        />
      </Sample>
      <Sample name="Loading">
        <RowsSkeleton rows={3} />
      </Sample>
      <Sample name="Nothing to do">
        <State drawing="connected" title="All connected" heading="h2">
          No ticket waits for you.
        </State>
      </Sample>
      <Sample name="Nothing matches">
        <State drawing="nothing" title="No ticket matches" actions={<Button>Clear filters</Button>} />
      </Sample>
      <Sample name="Failed">
        <Failed title="The list did not arrive" error={new Error('made')} retry={() => undefined} />
      </Sample>
      <Sample name="Not allowed">
        <State drawing="locked" title="This page is for admins" />
      </Sample>
    </div>
  );
}

function Sample({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <div className={styles['row']}>{children}</div>
    </section>
  );
}

/** What opens over the page. */
function Overlays() {
  const [isDialog, setDialog] = useState(false);
  const [isPopover, setPopover] = useState(false);
  const [sort, setSort] = useState('due');
  return (
    <Sample name="Menu, popover, dialog, toast">
      <Menu trigger={<Button>Menu</Button>}>
        <MenuItem onClick={() => undefined} icon={<Search size={15} aria-hidden="true" />}>
          Search
        </MenuItem>
        <MenuLine />
        <MenuChoice
          label="Sort"
          value={sort}
          options={[['due', 'Due first'] as const, ['new', 'New first'] as const]}
          onChoose={setSort}
        />
      </Menu>
      <Popover label="Popover" open={isPopover} onOpen={setPopover} trigger={<Button>Popover</Button>}>
        A small panel.
      </Popover>
      <Button onClick={() => setDialog(true)}>Dialog</Button>
      <Dialog open={isDialog} onOpen={setDialog} title="Merge into another ticket" actions={<Button>Merge</Button>}>
        What is said in both is in one afterwards.
      </Dialog>
      <Button onClick={() => toast({ text: 'Solved: VPN drops', undo: () => undefined })}>Toast</Button>
      <Toasts />
    </Sample>
  );
}
