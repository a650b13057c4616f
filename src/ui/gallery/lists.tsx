import { Card, Facts, Rows } from '../card.tsx'
import { Crumbs, Pager, Toc } from '../crumbs.tsx'
import { Empty, Fold } from '../fold.tsx'
import { IndexList } from '../index-list.tsx'
import { Org, Person, Who } from '../people.tsx'
import { ProgrammeDot } from '../programme.tsx'
import { Status } from '../status.tsx'
import { Steps } from '../steps.tsx'
import { Table } from '../table.tsx'
import { Segmented, Tabs } from '../tabs.tsx'
import { Kit } from './kit.tsx'

export function Navigation() {
	return (
		<Kit title="Faner, sti og sider">
			<div class="flow">
				<Crumbs language="da" crumbs={[{ label: 'Programmer', href: '/programmes' }, { label: 'Bliv testby' }]} />
				<Tabs
					label="Programmet"
					tabs={[
						{ href: '#1', label: 'Opslag', current: true },
						{ href: '#2', label: 'Anbefalinger', count: 12 },
						{ href: '#3', label: 'Testbyer', count: 4 },
					]}
				/>
				<Segmented
					label="Visning"
					choices={[
						{ href: '#4', label: 'Liste', current: true },
						{ href: '#5', label: 'Kort' },
					]}
				/>
				<Pager language="da" page={4} pages={9} href={(page) => `?page=${page}`} />
				<Toc
					language="da"
					sections={[
						{ id: 'main', title: 'Kort om opslaget' },
						{ id: 'score', title: 'De seks spørgsmål' },
					]}
				/>
			</div>
		</Kit>
	)
}

const applicant = [
	{ term: 'Kommune', value: 'Ellekøbing' },
	{ term: 'By', value: 'Ellekøbing, 8.940 indbyggere' },
	{ term: 'Kontakt', value: 'Planafdelingen' },
]

export function Lists() {
	return (
		<Kit title="Kort, rækker og lister">
			<div class="flow" style={{ '--flow': '2rem' }}>
				<div class="cols">
					<Card title="Om ansøgeren" beside={<a href="#main">Ret</a>}>
						<Rows pairs={applicant} />
					</Card>
					<IndexList
						entries={[
							{ href: '#a', title: 'Prøv en butik i seks måneder', meta: 'Greb, prøvet i 7 byer' },
							{
								href: '#b',
								title: 'Torvedag hver torsdag',
								meta: 'Case, Bredsund',
								end: <Status glyph="ring">Venter</Status>,
							},
						]}
					/>
				</div>
				<Facts pairs={applicant} />
				<Steps
					steps={[
						{ state: 'done', when: '14. september', title: 'Webinar', children: <p>Afholdt.</p> },
						{ state: 'now', when: '25. oktober', title: 'Ansøgningsfrist' },
						{ state: 'next', when: 'November', title: 'Udvælgelse' },
					]}
				/>
				<div class="folds">
					<Fold summary="Kan to byer i samme kommune søge?">
						<p>Ja, men send én ansøgning for hver by.</p>
					</Fold>
					<Fold summary="Skal vi kende løsningerne?" open>
						<p>Nej. De bliver til undervejs.</p>
					</Fold>
				</div>
				<Empty title="Ingen handlinger endnu">
					<p>Begynd med en udfordring, I er enige om.</p>
				</Empty>
				<p class="row">
					<Who mark={<Org initials="EK" hue={215} />}>Ellekøbing Kommune</Who>
					<Who mark={<Person initials="ML" />}>Bedømmer 1</Who>
					<ProgrammeDot programme="groenne-byer">Kompakte, grønne byer</ProgrammeDot>
				</p>
			</div>
		</Kit>
	)
}

const towns = [
	{ town: 'Ellekøbing', region: 'Midtjylland', inhabitants: '8.940', chosen: true },
	{ town: 'Bredsund', region: 'Syddanmark', inhabitants: '10.870', chosen: true },
	{ town: 'Vindsted', region: 'Midtjylland', inhabitants: '6.150', chosen: false },
]

export function Tables() {
	return (
		<Kit title="Tabel, der folder sig på små skærme">
			<Table
				caption="Ansøgere"
				rows={towns}
				rowKey={({ town }) => town}
				isChosen={({ chosen }) => chosen}
				columns={[
					{ heading: 'By', cell: ({ town }) => town },
					{ heading: 'Region', cell: ({ region }) => region },
					{ heading: 'Indbyggere', numeric: true, cell: ({ inhabitants }) => inhabitants },
					{ heading: 'Status', cell: ({ chosen }) => <Chosen chosen={chosen} /> },
				]}
			/>
		</Kit>
	)
}

function Chosen({ chosen }: { chosen: boolean }) {
	return chosen ? (
		<Status glyph="done" tone="ok">
			Udvalgt
		</Status>
	) : (
		<Status glyph="ring">Ikke udvalgt</Status>
	)
}
