import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatTime, formatWeekdayDate } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Rail, Section } from '../../ui/facade.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { Call } from '../calls/index.ts'
import { roleWords } from '../people/index.ts'
import { words } from './messages.ts'
import type { DemoPerson } from './queries.ts'

type Clock = { days: number }
type DemoProps = {
	view: View
	people: DemoPerson[]
	/** Calls whose deadline is past on the demonstration's clock. */
	closed: Pick<Call, 'id' | 'title'>[]
	at: Date
	draft?: Draft<Clock>
	faults?: Faults<Clock>
}

/** The way in for those who try Torvet: be anybody, at any time. */
export function DemoPage({ view, people, closed, at, draft, faults }: DemoProps) {
	const { demo } = words(view.language)
	return (
		<PublicLayout view={view} title={demo.title} faults={faults}>
			<div class="proghead">
				<div class="wrap">
					{faults && <ErrorSummary language={view.language} faults={faults} />}
					<h1>{demo.title}</h1>
					<p class="lead">{demo.lead}</p>
				</div>
			</div>
			<Section>
				<Rail title={demo.clock} lead={demo.clockLead}>
					<Card>
						<p class="strong">
							{demo.now(
								formatWeekdayDate(view.language, at, HOME_TIME_ZONE),
								formatTime(view.language, at, HOME_TIME_ZONE),
							)}
						</p>
						<form method="post" action="/demo/clock" class="flow" noValidate>
							<TextField
								name="days"
								inputmode="numeric"
								short
								label={demo.days}
								hint={demo.daysHint}
								value={draft?.days}
								fault={faults?.days}
							/>
							<Button kind="second">{demo.move}</Button>
						</form>
					</Card>
				</Rail>
			</Section>
			{closed.length > 0 && (
				<Section>
					<Rail title={demo.assess} lead={demo.assessLead}>
						<AssessButtons view={view} closed={closed} />
					</Rail>
				</Section>
			)}
			<Section>
				<Rail title={demo.who} lead={demo.whoLead}>
					<People view={view} people={people.filter(isLeading)} />
					<div class="folds">
						<Fold summary={demo.applicants}>
							<People view={view} people={people.filter((person) => !isLeading(person))} />
						</Fold>
					</div>
				</Rail>
			</Section>
		</PublicLayout>
	)
}

/** Those with a role of their own; the many who only apply for a municipality stand by themselves. */
function isLeading({ roles }: DemoPerson): boolean {
	return roles.some(({ role }) => role !== 'applicant')
}

function AssessButtons({ view, closed }: Pick<DemoProps, 'view' | 'closed'>) {
	return (
		<>
			{closed.map(({ id, title }) => (
				<form key={id} method="post" action="/demo/assessments">
					<input type="hidden" name="call" value={id} />
					<Button kind="second">{words(view.language).demo.assessCall(title)}</Button>
				</form>
			))}
		</>
	)
}

function People({ view, people }: { view: View; people: DemoPerson[] }) {
	const { demo } = words(view.language)
	const roles = roleWords(view.language)
	const columns = [
		{ heading: demo.name, cell: (person: DemoPerson) => <PersonName person={person} /> },
		{
			heading: demo.roles,
			cell: (person: DemoPerson) =>
				person.roles.map((r) => (r.where ? `${roles[r.role]}, ${r.where}` : roles[r.role])).join('; '),
		},
		{
			heading: demo.signIn,
			headingHidden: true,
			numeric: true,
			cell: (person: DemoPerson) => <SignInAs view={view} person={person} />,
		},
	]
	return <Table caption={demo.who} captionHidden columns={columns} rows={people} rowKey={(person) => person.id} />
}

function PersonName({ person }: { person: DemoPerson }) {
	return (
		<>
			{person.name}
			{person.title && <span class="tiny muted"> {person.title}</span>}
		</>
	)
}

function SignInAs({ view, person }: { view: View; person: DemoPerson }) {
	return (
		<form method="post" action="/demo/sessions">
			<input type="hidden" name="person" value={person.id} />
			<Button kind="second" size="small" about={person.name}>
				{words(view.language).demo.signIn}
			</Button>
		</form>
	)
}
