import type { Actor } from '../../platform/actor.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import type { Meeting } from '../meetings/index.ts'
import { type Room, RoomFrame } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { byLabel, type Term, termLabel } from '../taxonomy/index.ts'
import type { CaseForm } from './bring-case.ts'
import { caseAddress, casesAddress } from './case-address.ts'
import { words } from './messages.ts'
import type { PeerCase } from './peer-case.ts'

export type BringProps = {
	view: View
	room: Room
	actor: Actor
	/** Coming ones, for which a case can be meant. */
	meetings: readonly Meeting[]
	terms: readonly Term[]
	/** The case that is edited; a new one has none. */
	one?: PeerCase | undefined
	draft?: Draft<CaseForm>
	faults?: Faults<CaseForm>
	outdated?: boolean
}

export function BringPage(props: BringProps) {
	const { room, actor, one, faults = {}, outdated } = props
	const view = themed(props.view, room.programme)
	const t = words(view.language)
	const title = one === undefined ? t.bring.title : t.bring.editTitle
	const crumbs = [{ label: t.list.title, href: casesAddress(room) }, { label: title }]
	return (
		<RoomFrame {...{ view, room, actor, crumbs, faults }} title={title}>
			{outdated && <Notice kind="warn" title={t.reasons.outdated} />}
			<form
				method="post"
				action={one === undefined ? casesAddress(room) : `${caseAddress(room, one)}/edit`}
				class="flow"
				noValidate
			>
				{one !== undefined && <input type="hidden" name="version" value={one.version} />}
				<Fields {...props} faults={faults} draft={props.draft ?? typedCase(one)} />
				<Buttons {...props} />
			</form>
		</RoomFrame>
	)
}

function typedCase(one: PeerCase | undefined): Draft<CaseForm> {
	if (one === undefined) return {}
	const { question, background, wish, meetingId, themes } = one
	return { question, background, wish, meetingId: meetingId ?? '', themes: themes.map(({ key }) => key) }
}

function Fields({ view, one, meetings, terms, draft = {}, faults = {} }: BringProps) {
	const { bring: t } = words(view.language)
	const field = (name: Exclude<keyof CaseForm, 'themes'>) => ({ name, value: draft[name], fault: faults[name] })
	const options = [...terms].sort(byLabel(view.language))
	return (
		<>
			<TextField {...field('question')} label={t.question} hint={t.questionHint} />
			<TextField {...field('background')} label={t.background} hint={t.backgroundHint} rows={8} />
			<TextField {...field('wish')} label={t.wish} hint={t.wishHint} rows={3} />
			{one?.state !== 'taken' && (
				<SelectField
					{...field('meetingId')}
					label={t.meeting}
					empty={t.anyMeeting}
					options={meetings.map(({ id, title }) => ({ value: id, label: title }))}
				/>
			)}
			<ChoiceGroup
				kind="many"
				small
				name="themes"
				label={t.themes}
				hint={t.themesHint}
				fault={faults.themes}
				options={options.map((term) => ({ value: term.key, label: termLabel(view.language, term) }))}
				value={draft.themes ?? []}
			/>
		</>
	)
}

/** A draft may stay one; what was offered is only saved. */
function Buttons({ view, one }: BringProps) {
	const { bring: t } = words(view.language)
	if (one !== undefined && one.state !== 'draft') {
		return (
			<p>
				<Button>{t.save}</Button>
			</p>
		)
	}
	return (
		<>
			<p class="muted">{t.draftHint}</p>
			<p class="row">
				<Button name="step" value="offer">
					{t.offer}
				</Button>
				<Button kind="second" name="step" value="draft">
					{t.draft}
				</Button>
			</p>
		</>
	)
}
