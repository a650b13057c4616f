import { formatDay } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type CallDetail, judgeEligibility } from '../calls/index.ts'
import type { Organisation } from '../organisations/index.ts'
import type { Place } from './application.ts'
import { deadlineText } from './deadline-words.ts'
import { words } from './messages.ts'
import { populationText } from './place-card.tsx'
import type { StartOffer } from './start.queries.ts'
import { type About, Contacts, StartFrame } from './start-frame.tsx'

export type StartPageProps = About & {
	offer: StartOffer
	/** What was looked for among the towns. */
	name: string
	town?: string | undefined
	faults?: Partial<Record<string, string>> | undefined
}

/** Who applies and for which place: all that is needed before one can write. */
export function StartPage(props: StartPageProps) {
	const { view, call, offer, faults } = props
	const { start } = words(view.language)
	return (
		<StartFrame view={view} call={call} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			<p class="lead">{start.lead(call.title)}</p>
			<p>{start.deadline(deadlineText(view.language, call))}.</p>
			{offer.organisations.length > 1 && <ChooseOrganisation {...props} />}
			<p>{start.actingFor(offer.organisation.name)}</p>
			{call.applies === 'town' && <FindTown {...props} />}
			<Begin {...props} />
		</StartFrame>
	)
}

function ChooseOrganisation({ view, call, offer }: StartPageProps) {
	const { start } = words(view.language)
	return (
		<form action={`/calls/${call.slug}/applications/new`} class="flow">
			<SelectField
				name="organisation"
				label={start.organisation}
				value={offer.organisation.id}
				options={offer.organisations.map(({ id, name }) => ({ value: id, label: name }))}
			/>
			<p>
				<Button kind="second">{start.chooseOrganisation}</Button>
			</p>
		</form>
	)
}

/** More towns than one takes in at a glance are looked through by name. */
const MANY_TOWNS = 8

function FindTown({ view, call, offer, name }: StartPageProps) {
	const { start } = words(view.language)
	const address = `/calls/${call.slug}/applications/new?organisation=${offer.organisation.id}`
	if (offer.places.length <= MANY_TOWNS && name === '') return null
	return (
		<form action={`/calls/${call.slug}/applications/new`} class="flow">
			<input type="hidden" name="organisation" value={offer.organisation.id} />
			<TextField name="name" label={start.find} hint={start.findHint} value={name} type="search" autocomplete="off" />
			<p class="row">
				<Button kind="second" icon="search">
					{start.findButton}
				</Button>
				{name !== '' && <a href={address}>{start.allTowns}</a>}
			</p>
		</form>
	)
}

function Begin({ view, call, offer, name, town, faults }: StartPageProps) {
	const { start } = words(view.language)
	const [only] = offer.places
	if (!only) return <NoPlace view={view} call={call} organisation={offer.organisation} name={name} />
	return (
		<form method="post" action={`/calls/${call.slug}/applications`} class="flow" noValidate>
			<input type="hidden" name="organisation" value={offer.organisation.id} />
			{call.applies === 'municipality' ? (
				<p>
					{start.municipalityItself(only.name)} {placeHint(view, call, only)}
				</p>
			) : (
				<ChoiceGroup
					kind="one"
					name="town"
					label={start.town}
					hint={start.townHint}
					fault={faults?.['town']}
					value={town ?? (offer.places.length === 1 ? (only.townId ?? '') : undefined)}
					options={offer.places.map((place) => ({
						value: place.townId ?? '',
						label: place.name,
						hint: placeHint(view, call, place),
					}))}
				/>
			)}
			<p>
				<Button>{start.button}</Button>
			</p>
		</form>
	)
}

/** `8.940 indbyggere (1. januar 2026, Danmarks Statistik). Region Midtjylland. Opfylder kravene og kan søge.` */
function placeHint({ language }: View, call: CallDetail, place: Place): string {
	const { start } = words(language)
	const { verdicts, place: text } = words(language)
	const { verdict } = judgeEligibility(call.eligibilityRules, place)
	const day = place.populationOn === null ? '' : formatDay(language, place.populationOn)
	const source = [day, place.source].filter((part) => part !== '').join(', ')
	const population =
		place.population === null
			? `${text.population}: ${text.unknown}`
			: start.townCount(populationText(language, place), source)
	return [`${population}.`, place.regionName === null ? '' : `${place.regionName}.`, verdicts[verdict]]
		.filter((part) => part !== '')
		.join(' ')
}

type NoPlaceProps = About & { organisation: Organisation; name: string }

function NoPlace({ view, call, organisation, name }: NoPlaceProps) {
	const { start } = words(view.language)
	const { reasons } = words(view.language)
	if (organisation.municipalityCode === null) return <Notice kind="warn" title={reasons.noMunicipality} />
	if (name !== '') return <Notice kind="info" title={start.noTown(name)} />
	return (
		<Notice kind="warn" title={start.noTownsAtAll}>
			<Contacts call={call} />
		</Notice>
	)
}
