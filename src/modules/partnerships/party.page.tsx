import type { Actor } from '../../platform/actor.ts'
import { writeDay } from '../../platform/dates-format.ts'
import { formatDay } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, type Pair, Rows } from '../../ui/card.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { words } from './messages.ts'
import { registerWords } from './register-words.ts'
import type { Partnership } from './partnership.ts'
import { PartnershipFrame } from './partnership-frame.tsx'
import { StandingStatus } from './partnership-status.tsx'
import { contactWays, quadrantOf, type RegisteredParty } from './register.ts'

type ContactDraft = Partial<Record<'happenedOn' | 'way' | 'words', string>>
export type PartyProps = {
	view: View
	partnership: Partnership
	actor: Actor
	party: RegisteredParty
	today: string
	draft?: Draft<ContactDraft>
	faults?: Faults<ContactDraft>
	reason?: 'joinedAlready' | 'notWithUs' | undefined
}

/** One of the register, for the team: who they are, when one spoke with them, and whether they are with us. */
export function PartyPage(props: PartyProps) {
	const { view, partnership, party, reason } = props
	const { party: t, register } = registerWords(view.language)
	const { reasons } = words(view.language)
	const list = `/partnerships/${partnership.slug}/parties`
	const edit = <LinkButton href={`${list}/${party.id}/edit`}>{t.edit}</LinkButton>
	const crumbs = [{ label: register.title, href: list }]
	return (
		<PartnershipFrame {...props} title={party.name} crumbs={crumbs} commands={edit}>
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			<div class="flow">
				<Card title={t.facts}>
					<Rows pairs={pairsOf(props)} />
					{party.note !== '' && <WrittenText text={party.note} />}
				</Card>
				<Contacts {...props} />
				<Standing {...props} />
			</div>
		</PartnershipFrame>
	)
}

function pairsOf({ view, party }: PartyProps): Pair[] {
	const { party: t, stakes } = registerWords(view.language)
	const { partyKinds } = words(view.language)
	const quadrant = quadrantOf(party)
	const { contactName, contactEmail, contactPhone, joinedOn, leftOn } = party
	const day = (on: string) => formatDay(view.language, on)
	const said = (term: string, value: string) => (value === '' ? [] : [{ term, value }])
	return [
		{ term: t.kind, value: partyKinds[party.kind] },
		{ term: t.standing, value: <StandingStatus view={view} party={party} /> },
		...said(t.joinedOn, joinedOn === null ? '' : day(joinedOn)),
		...said(t.leftOn, leftOn === null ? '' : day(leftOn)),
		...said(t.contact, contactName),
		...(contactEmail === '' ? [] : [{ term: t.mail, value: <a href={`mailto:${contactEmail}`}>{contactEmail}</a> }]),
		...(contactPhone === '' ? [] : [{ term: t.phone, value: <a href={`tel:${contactPhone}`}>{contactPhone}</a> }]),
		...said(t.stake, quadrant === undefined ? '' : `${stakes[quadrant].title} (${stakes[quadrant].axis})`),
	]
}

function Contacts(props: PartyProps) {
	const { view, party } = props
	const { party: t, ways } = registerWords(view.language)
	const entries = party.contacts.map(({ id, happenedOn, way, words: said, recorderName }) => ({
		key: id,
		title: said === '' ? ways[way] : said,
		meta: `${formatDay(view.language, happenedOn)} · ${ways[way]} · ${recorderName}`,
	}))
	return (
		<Card title={t.contacts}>
			{entries.length === 0 ? <p class="muted">{t.noContacts}</p> : <IndexList entries={entries} kind="thin" />}
			<ContactForm {...props} />
		</Card>
	)
}

function ContactForm({ view, partnership, party, today, draft, faults = {} }: PartyProps) {
	const { party: t, ways } = registerWords(view.language)
	const typed: Draft<ContactDraft> = draft ?? { happenedOn: writeDay(view.language, today) }
	const action = `/partnerships/${partnership.slug}/parties/${party.id}/contacts`
	return (
		<form method="post" action={action} class="flow" noValidate>
			<TextField name="happenedOn" label={t.when} value={typed.happenedOn} fault={faults.happenedOn} />
			<SelectField
				name="way"
				label={t.how}
				options={contactWays.map((value) => ({ value, label: ways[value] }))}
				value={typed.way}
				fault={faults.way}
				short
			/>
			<TextField name="words" label={t.what} hint={t.whatHint} rows={3} value={typed.words} fault={faults.words} />
			<p>
				<Button kind="second">{t.record}</Button>
			</p>
		</form>
	)
}

function Standing(props: PartyProps) {
	const { view, partnership, party } = props
	const { party: t } = registerWords(view.language)
	const action = (noun: string) => `/partnerships/${partnership.slug}/parties/${party.id}/${noun}`
	const isWithUs = party.standing === 'joined'
	return (
		<div class="folds">
			{party.standing !== 'left' && <OwnLink {...props} />}
			<Fold summary={isWithUs ? t.leave : t.join} open={party.standing === 'known'}>
				<form method="post" action={action(isWithUs ? 'leaving' : 'joining')} class="flow">
					<p>{isWithUs ? t.leaveText : t.joinText}</p>
					<p>
						<Button kind={isWithUs ? 'bad' : 'first'}>{isWithUs ? t.leave : t.join}</Button>
					</p>
				</form>
			</Fold>
			<Fold summary={t.forget}>
				<form method="post" action={action('forgetting')} class="flow">
					<p>{t.forgetText}</p>
					<p>
						<Button kind="bad">{t.forget}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}

/** By which they answer without an account; `party-links` makes it. */
function OwnLink({ view, partnership, party }: PartyProps) {
	const { party: t } = registerWords(view.language)
	return (
		<Fold summary={t.link}>
			<div class="flow">
				<p>{t.linkText}</p>
				<p>
					<LinkButton href={`/partnerships/${partnership.slug}/links?party=${party.id}`} kind="second">
						{t.link}
					</LinkButton>
				</p>
			</div>
		</Fold>
	)
}
