import type { ComponentChildren } from 'preact'
import { formatNumber } from '../../platform/i18n.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, type Pair, Rows } from '../../ui/card.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Status } from '../../ui/status.tsx'
import { deadlineText, openingText, seatsText } from '../calls/index.ts'
import { Prose } from '../programmes/index.ts'
import type { CallForm } from './drafts.ts'
import { type Line, linesOf } from './lines.ts'
import { words } from './messages.ts'
import { type PartKind, whyPartLocked } from './part.ts'
import type { SetupPageProps } from './setup.page.tsx'

/** Where a kind of part lives below the call. */
export const partAddresses = {
	question: 'questions',
	theme: 'themes',
	criterion: 'criteria',
	eligibilityRule: 'eligibility-rules',
	spreadRule: 'spread-rules',
	contact: 'contacts',
} as const satisfies Record<PartKind, string>

export function CallCards(props: SetupPageProps) {
	const { view, call } = props
	const { cards, edit, state } = words(view.language)
	const isDraft = call.state === 'draft'
	const link = (form: CallForm, label: string, about?: string) => (
		<LinkButton href={`/calls/${call.slug}/${form}`} kind="second" size="small" about={about}>
			{label}
		</LinkButton>
	)
	return (
		<>
			<Card title={cards.text} id="text" beside={link('text', edit, cards.text)}>
				<div class="flow prose" lang={call.programme.language}>
					<p class="strong">{call.title}</p>
					<p>{call.summary}</p>
					<Prose text={call.body} />
				</div>
			</Card>
			<Card
				title={cards.dates}
				id="dates"
				beside={isDraft ? link('dates', edit, cards.dates) : link('postponement', state.postpone)}
			>
				<Rows kind="tight" pairs={datePairs(props)} />
			</Card>
			<Card title={cards.terms} id="terms" beside={isDraft ? link('terms', edit, cards.terms) : undefined}>
				<Rows kind="tight" pairs={termPairs(props)} />
			</Card>
		</>
	)
}

export function datePairs({ view, call }: Pick<SetupPageProps, 'view' | 'call'>): Pair[] {
	const { fields, notSet } = words(view.language)
	const { opensAt, deadlineAt, programme } = call
	return [
		{ term: fields.opensOn, value: opensAt ? openingText(view.language, opensAt, programme) : notSet },
		{ term: fields.deadlineOn, value: deadlineAt ? deadlineText(view.language, deadlineAt, programme) : notSet },
	]
}

export function termPairs({ view, call }: Pick<SetupPageProps, 'view' | 'call'>): Pair[] {
	const { fields, seats, scale } = words(view.language)
	const number = (value: number) => formatNumber(view.language, value)
	const applies = { town: fields.appliesTown, municipality: fields.appliesMunicipality }
	return [
		{ term: fields.applies, value: applies[call.applies] },
		{ term: seats, value: seatsText(view.language, call) },
		{ term: scale, value: `${number(call.scaleMin)}–${number(call.scaleMax)}` },
		{ term: fields.themesMax, value: number(call.themesMax) },
		{ term: fields.drawSeed, value: <code>{call.drawSeed}</code> },
	]
}

type PartCardProps = SetupPageProps & { kind: PartKind; children?: ComponentChildren }

/** The parts of one kind, to be moved and edited while that is permitted. */
export function PartCard({ kind, children, ...props }: PartCardProps) {
	const { view, call } = props
	const { cards, leads, none } = words(view.language)
	const address = partAddresses[kind]
	const lines = linesOf(view.language, call, kind)
	const isOpen = whyPartLocked(call, kind) === undefined
	const lang = kind === 'spreadRule' || kind === 'eligibilityRule' ? undefined : call.programme.language
	return (
		<Card title={cards[address]} id={address}>
			<div class="flow">
				<p class="muted">{leads[address]}</p>
				{children}
				{lines.length === 0 && <p>{none}</p>}
				{lines.length > 0 && (
					<IndexList
						kind="thin"
						ordered
						entries={lines.map((line, index) => ({
							key: line.id,
							title: <span lang={lang}>{line.title}</span>,
							meta: <Meta line={line} />,
							end: isOpen && (
								<Actions
									view={view}
									address={`/calls/${call.slug}/${address}/${line.id}`}
									about={line.title}
									place={{ index, of: lines.length }}
								/>
							),
						}))}
					/>
				)}
				{isOpen && <Adding {...props} kind={kind} />}
			</div>
		</Card>
	)
}

function Meta({ line: { meta, warning } }: { line: Line }) {
	return (
		<>
			{meta}{' '}
			{warning !== undefined && (
				<Status glyph="late" tone="bad">
					{warning}
				</Status>
			)}
		</>
	)
}

type ActionsProps = { about: string; address: string; place: { index: number; of: number } } & Pick<
	SetupPageProps,
	'view'
>

/** The first does not move up, nor the last down. */
function Actions({ view, address, about, place }: ActionsProps) {
	const { up, down, edit } = words(view.language)
	const move = (direction: 'up' | 'down', label: string) => (
		<Button kind="quiet" size="small" name="direction" value={direction} about={about}>
			{label}
		</Button>
	)
	return (
		<form method="post" action={`${address}/position`} class="row" style={{ '--gap': '.25rem' }}>
			{place.index > 0 && move('up', up)}
			{place.index < place.of - 1 && move('down', down)}
			<LinkButton href={address} kind="second" size="small" about={about}>
				{edit}
			</LinkButton>
		</form>
	)
}

/** What a rule is about is chosen here, so that its form asks only for that. */
function Adding({ view, call, kind }: SetupPageProps & { kind: PartKind }) {
	const { adds } = words(view.language)
	const address = `/calls/${call.slug}/${partAddresses[kind]}/new`
	const label = adds[kind]
	const links =
		typeof label === 'string'
			? [{ href: address, label }]
			: Object.entries(label).map(([about, text]) => ({ href: `${address}?kind=${about}`, label: text }))
	return (
		<p class="row">
			{links.map(({ href, label: text }) => (
				<LinkButton key={href} href={href} kind="second" icon="plus">
					{text}
				</LinkButton>
			))}
		</p>
	)
}
