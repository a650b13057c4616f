import type { Actor } from '../../platform/actor.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import type { Item } from '../library/index.ts'
import { type Room, RoomFrame } from '../participation/index.ts'
import type { PeerCase } from '../peer-cases/index.ts'
import { themed } from '../programmes/index.ts'
import { byLabel, type Term, termLabel } from '../taxonomy/index.ts'
import { chosenIn, type ReleaseForm } from './edit-release.ts'
import { Honest } from './honest.tsx'
import { words } from './messages.ts'
import { releaseAddress } from './release-address.ts'
import type { WholeRelease } from './release.ts'
import { crumbsTo } from './start.page.tsx'

export type EditProps = {
	view: View
	room: Room
	actor: Actor
	one: PeerCase
	whole: WholeRelease
	terms: readonly Term[]
	measures: readonly Pick<Item, 'id' | 'title'>[]
	draft?: Draft<ReleaseForm>
	faults?: Faults<ReleaseForm>
	isOutdated?: boolean
}

export function EditPage(props: EditProps) {
	const { room, actor, one, whole, faults = {}, isOutdated } = props
	const view = themed(props.view, room.programme)
	const t = words(view.language)
	const crumbs = crumbsTo({ view, room, one }, t.edit.title)
	return (
		<RoomFrame {...{ view, room, actor, crumbs, faults }} title={t.edit.title}>
			{isOutdated && <Notice kind="warn" title={t.reasons.outdated} />}
			<form method="post" action={`${releaseAddress(room, one.id)}/edit`} class="flow" noValidate>
				<input type="hidden" name="edition" value={whole.release.textEdition} />
				<Honest language={view.language} />
				<Fields {...props} view={view} draft={props.draft ?? typed(whole)} />
				<p class="muted">{t.edit.again}</p>
				<p>
					<Button>{t.edit.save}</Button>
				</p>
			</form>
		</RoomFrame>
	)
}

function typed({ release }: WholeRelease): Draft<ReleaseForm> {
	const { title, summary, place, story, helped } = release
	return { title, summary, place, story, helped, ...chosenIn(release) }
}

function Fields({ view, whole, terms, measures, draft = {}, faults = {} }: EditProps) {
	const { edit: t } = words(view.language)
	const { language } = whole.release
	const lang = language === view.language ? undefined : language
	const field = (name: 'title' | 'summary' | 'place' | 'story' | 'helped') => ({
		name,
		lang,
		value: draft[name],
		fault: faults[name],
	})
	const many = { kind: 'many' as const, small: true }
	return (
		<>
			<TextField {...field('title')} label={t.titleLabel} />
			<TextField {...field('summary')} label={t.summary} hint={t.summaryHint} rows={3} />
			<TextField {...field('place')} label={t.place} hint={t.placeHint} />
			<TextField {...field('story')} label={t.story} rows={10} />
			<TextField {...field('helped')} label={t.helped} rows={6} />
			<ChoiceGroup
				{...many}
				name="themes"
				label={t.themes}
				fault={faults.themes}
				options={[...terms]
					.sort(byLabel(view.language))
					.map((term) => ({ value: term.key, label: termLabel(view.language, term) }))}
				value={draft.themes ?? []}
			/>
			<div class="folds">
				<Fold summary={t.measuresFold} open={(draft.measures ?? []).length > 0 || faults.measures !== undefined}>
					<ChoiceGroup
						{...many}
						name="measures"
						label={t.measures}
						fault={faults.measures}
						options={measures.map(({ id, title }) => ({ value: id, label: title }))}
						value={draft.measures ?? []}
					/>
				</Fold>
			</div>
		</>
	)
}
