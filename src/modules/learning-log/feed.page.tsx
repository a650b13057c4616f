import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Crumbs, Pager } from '../../ui/crumbs.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Empty } from '../../ui/fold.tsx'
import type { View } from '../../ui/view.ts'
import type { StoredFile } from '../files/index.ts'
import type { Room } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { Entry } from './entry.tsx'
import { logAddress } from './log-address.ts'
import { LogLayout } from './log-layout.tsx'
import { words } from './messages.ts'
import { canWriteEntry } from './policy.ts'
import type { Feed } from './queries.ts'

export type FeedProps = {
	view: View
	room: Room
	actor: Actor | undefined
	feed: Feed
	photos: ReadonlyMap<string, StoredFile>
	towns: readonly { id: Id<'participation'>; name: string }[]
	town: Id<'participation'> | undefined
	page: number
}

/** What the towns of a programme learned, as far as the reader may read it. */
export function FeedPage(props: FeedProps) {
	const { room, actor, feed } = props
	const view = themed(props.view, room.programme)
	const { feed: t } = words(view.language)
	const { slug, name } = room.programme
	return (
		<LogLayout view={view} room={room} actor={actor} title={t.title}>
			<div class="ws__head">
				<div>
					<Crumbs
						language={view.language}
						crumbs={[{ label: name, href: `/programmes/${slug}` }, { label: t.title }]}
					/>
					<h1>{t.title}</h1>
					<p>{t.lead}</p>
				</div>
				{canWriteEntry(actor, room) && <LinkButton href={`${logAddress(room)}/new`}>{t.write}</LinkButton>}
			</div>
			<div class="flow">
				<TownFilter {...props} view={view} />
				{feed.entries.length === 0 && (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				)}
				{feed.entries.map((entry) => (
					<Entry key={entry.id} {...{ view, room, actor, entry }} photo={props.photos.get(entry.id)} />
				))}
				<Pages {...props} view={view} />
			</div>
		</LogLayout>
	)
}

function TownFilter({ view, room, towns, town }: FeedProps) {
	const { feed: t } = words(view.language)
	if (towns.length < 2) return null
	const options = towns.map(({ id, name }) => ({ value: id, label: name }))
	return (
		<form method="get" action={logAddress(room)} class="flow">
			<SelectField name="town" label={t.town} empty={t.all} options={options} value={town} short />
			<p>
				<Button kind="second">{t.show}</Button>
			</p>
		</form>
	)
}

function Pages({ view, room, town, page, feed }: FeedProps) {
	const at = (number: number) =>
		`${logAddress(room)}?${new URLSearchParams({ ...(town && { town }), page: String(number) }).toString()}`
	return <Pager language={view.language} page={page} pages={feed.pages} href={at} />
}
