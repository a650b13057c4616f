import type { Actor } from '../../platform/actor.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField, ChoiceGroup } from '../../ui/choice.tsx'
import { type Option, SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { registerWords } from './register-words.ts'
import { type Partnership, partyKinds } from './partnership.ts'
import { PartnershipFrame } from './partnership-frame.tsx'
import type { RegisteredParty } from './register.ts'

type PartyDraft = Partial<
	Record<
		| 'name'
		| 'kind'
		| 'isPerson'
		| 'organisation'
		| 'contactName'
		| 'contactEmail'
		| 'contactPhone'
		| 'interest'
		| 'influence'
		| 'note'
		| 'standing'
		| 'version',
		string
	>
>

export type PartyFormProps = {
	view: View
	partnership: Partnership
	actor: Actor
	/** None where one is added. */
	party?: RegisteredParty
	/** Whose people may act for it with the accounts that they have. */
	organisations: readonly Option[]
	draft?: Draft<PartyDraft>
	faults?: Faults<PartyDraft>
	outdated?: boolean
}

export function PartyFormPage(props: PartyFormProps) {
	const { view, partnership, party, faults = {}, outdated } = props
	const { partyForm: t, register } = registerWords(view.language)
	const list = `/partnerships/${partnership.slug}/parties`
	const crumbs = [
		{ label: register.title, href: list },
		...(party ? [{ label: party.name, href: `${list}/${party.id}` }] : []),
	]
	const action = party ? `${list}/${party.id}/edit` : `${list}/new`
	const typed = props.draft ?? (party ? typedParty(party) : { kind: 'shop', standing: 'known' })
	return (
		<PartnershipFrame {...props} title={party ? t.editTitle : t.title} lead={t.lead} crumbs={crumbs} faults={faults}>
			{outdated && <Notice kind="warn" title={t.outdated} />}
			<form method="post" action={action} class="flow" noValidate>
				{party && <input type="hidden" name="version" value={typed.version ?? party.version} />}
				<WhoTheyAre {...props} draft={typed} />
				<Reached {...props} draft={typed} />
				<Judged {...props} draft={typed} />
				{!party && <Standing {...props} draft={typed} />}
				<p>
					<Button>{t.save}</Button>
				</p>
			</form>
		</PartnershipFrame>
	)
}

function WhoTheyAre({ view, draft = {}, faults = {} }: PartyFormProps) {
	const { partyForm: t } = registerWords(view.language)
	const { partyKinds: kinds } = words(view.language)
	return (
		<>
			<TextField name="name" label={t.name} hint={t.nameHint} value={draft.name} fault={faults.name} />
			<SelectField
				name="kind"
				label={t.kind}
				options={partyKinds.map((value) => ({ value, label: kinds[value] }))}
				value={draft.kind}
				fault={faults.kind}
			/>
			<CheckField name="isPerson" label={t.isPerson} hint={t.isPersonHint} checked={draft.isPerson === 'yes'} />
		</>
	)
}

function Reached({ view, organisations, draft = {}, faults = {} }: PartyFormProps) {
	const { partyForm: t } = registerWords(view.language)
	const field = (name: 'contactName' | 'contactEmail' | 'contactPhone') => {
		return { name, value: draft[name], fault: faults[name], autocomplete: 'off' }
	}
	return (
		<>
			<TextField {...field('contactName')} label={t.contactName} />
			<TextField {...field('contactEmail')} label={t.contactEmail} hint={t.contactEmailHint} type="email" />
			<TextField {...field('contactPhone')} label={t.contactPhone} type="tel" short />
			{organisations.length > 0 && (
				<SelectField
					name="organisation"
					label={t.organisation}
					hint={t.organisationHint}
					empty={t.noOrganisation}
					options={organisations}
					value={draft.organisation}
				/>
			)}
		</>
	)
}

/** What the team thinks, in words beside the figures. */
function Judged({ view, draft = {}, faults = {} }: PartyFormProps) {
	const { partyForm: t } = registerWords(view.language)
	const degrees = ['1', '2', '3', '4', '5'].map((value, index) => ({ value, label: t.degrees[index] ?? value }))
	const field = (name: 'interest' | 'influence') => ({ name, value: draft[name], fault: faults[name] })
	return (
		<>
			<SelectField
				{...field('interest')}
				label={t.interest}
				hint={t.onlyTeam}
				empty={t.unsaid}
				options={degrees}
				short
			/>
			<SelectField {...field('influence')} label={t.influence} empty={t.unsaid} options={degrees} short />
			<TextField name="note" label={t.note} hint={t.noteHint} rows={3} value={draft.note} fault={faults.note} />
		</>
	)
}

function Standing({ view, draft = {}, faults = {} }: PartyFormProps) {
	const { partyForm: t } = registerWords(view.language)
	return (
		<ChoiceGroup
			kind="one"
			name="standing"
			label={t.standing}
			value={draft.standing}
			fault={faults.standing}
			options={[
				{ value: 'known', label: t.known, hint: t.knownHint },
				{ value: 'joined', label: t.joined, hint: t.joinedHint },
			]}
		/>
	)
}

/** The party as it is, in the fields' own writing. */
function typedParty(party: RegisteredParty): Draft<PartyDraft> {
	const { name, kind, contactName, contactEmail, contactPhone, note, organisationId } = party
	return {
		name,
		kind,
		contactName,
		contactEmail,
		contactPhone,
		note,
		isPerson: party.isPerson ? 'yes' : '',
		organisation: organisationId ?? '',
		interest: String(party.interest ?? ''),
		influence: String(party.influence ?? ''),
		version: String(party.version),
	}
}
