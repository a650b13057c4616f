import type { Actor } from '../../platform/actor.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { seriesAddress } from './hosting-address.ts'
import { formVersion, HostingFrame, type Reason } from './hosting-frame.tsx'
import { announcedRegions, type Hosting, type Member } from './hosting.ts'
import { words } from './messages.ts'
import type { Rules } from './rules.ts'
import { REGION_FIELD, type RulesForm } from './set-rules.ts'

export type RulesProps = {
	view: View
	actor: Actor
	hosting: Hosting
	draft?: Draft<RulesForm>
	faults?: Faults<RulesForm>
	reason?: Reason | undefined
}

/** What the proposal keeps to, and which of the announced regions each seat counts as. */
export function RulesPage(props: RulesProps) {
	const { view, hosting } = props
	const { rules: t } = words(view.language)
	return (
		<HostingFrame {...props} room={hosting.room} title={t.title} lead={t.lead}>
			<form method="post" action={`${seriesAddress(hosting)}/rules`} class="flow" noValidate>
				<input type="hidden" name="version" value={formVersion(hosting.rules, props)} />
				<Fields {...props} draft={props.draft ?? typedRules(view, hosting.rules)} />
				<Regions {...props} />
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</HostingFrame>
	)
}

function typedRules({ language }: View, rules: Rules): Draft<RulesForm> {
	const { announcedRegions: isBound, everyRegion, regionGap, circuity, co2Gram, co2Source } = rules
	return {
		...(isBound ? { announcedRegions: 'yes' } : {}),
		everyRegion: `${everyRegion}`,
		regionGap: `${regionGap}`,
		circuity: typedNumber(language, circuity),
		co2Gram: co2Gram === null ? '' : typedNumber(language, co2Gram),
		co2Source,
	}
}

/** As it would be typed: no mark between thousands, which would be read as a decimal one. */
function typedNumber(language: View['language'], value: number): string {
	return language === 'en' ? `${value}` : `${value}`.replace('.', ',')
}

function Fields({ view, draft = {}, faults = {} }: RulesProps) {
	const { rules: t } = words(view.language)
	const field = (name: 'everyRegion' | 'regionGap' | 'circuity' | 'co2Gram' | 'co2Source') => ({
		name,
		label: t[name],
		value: draft[name],
		fault: faults[name],
	})
	return (
		<>
			<CheckField name="announcedRegions" label={t.announcedRegions} checked={draft.announcedRegions === 'yes'} />
			<TextField {...field('everyRegion')} short inputmode="numeric" />
			<TextField {...field('regionGap')} short inputmode="numeric" />
			<TextField {...field('circuity')} hint={t.circuityHint} short inputmode="decimal" />
			<TextField {...field('co2Gram')} hint={t.co2GramHint} short inputmode="decimal" />
			<TextField {...field('co2Source')} />
		</>
	)
}

function Regions({ view, hosting, draft }: RulesProps) {
	const { rules: t, studio, choose } = words(view.language)
	const known = [...announcedRegions(hosting.meetings), ...hosting.members.flatMap((one) => [one.region, one.guessed])]
	const options = [...new Set(known)].map((region) => ({ value: region, label: region }))
	const region = ({ seat, region: value }: Member) => {
		const name = `${REGION_FIELD}${seat.id}`
		const typed = draft?.[name]
		return (
			<SelectField
				name={name}
				label={t.regionOf(seat.name)}
				labelHidden
				options={options}
				value={typeof typed === 'string' ? typed : value}
			/>
		)
	}
	return (
		<section class="flow" aria-labelledby="regions">
			<h2 id="regions">{t.regions}</h2>
			<p class="muted">{t.regionsLead}</p>
			<Table
				caption={t.regions}
				captionHidden
				fold="narrow"
				columns={[
					{ heading: studio.member, cell: ({ seat }: Member) => seat.name },
					{ heading: choose.region, cell: region },
				]}
				rows={hosting.members}
				rowKey={({ seat }) => seat.id}
			/>
		</section>
	)
}
