import type { Actor } from '../../platform/actor.ts'
import { plural } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type Room, roomSide } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { words } from './messages.ts'
import { joinedParties, type Partnership } from './partnership.ts'
import { PartnershipStatus } from './partnership-status.tsx'
import { canFound, canReadWorkroom } from './policy.ts'

type Props = { view: View; room: Room; actor: Actor; partnerships: readonly Partnership[] }

/** All partnerships of a programme: whoever belongs to one opens it from here. */
export function PartnershipsPage({ room, actor, partnerships, ...props }: Props) {
	const view = themed(props.view, room.programme)
	const { list: t } = words(view.language)
	const { slug, name } = room.programme
	return (
		<WorkspaceLayout view={view} title={t.title} side={roomSide(view, room, actor)}>
			<div class="ws__head">
				<div>
					<Crumbs
						language={view.language}
						crumbs={[{ label: name, href: `/programmes/${slug}` }, { label: t.title }]}
					/>
					<h1>{t.title}</h1>
					<p>{t.lead}</p>
				</div>
				{canFound(actor, room) && <LinkButton href={`/programmes/${slug}/partnerships/new`}>{t.found}</LinkButton>}
			</div>
			{partnerships.length === 0 ? (
				<Empty title={t.none}>
					<p>{t.noneText}</p>
				</Empty>
			) : (
				<IndexList entries={partnerships.map((one) => entryOf(view, one, actor))} />
			)}
		</WorkspaceLayout>
	)
}

function entryOf(view: View, partnership: Partnership, actor: Actor) {
	const { list: t, kinds } = words(view.language)
	const { slug, name, kind, convenerName } = partnership
	const parties = plural(view.language, joinedParties(partnership).length, t.parties)
	return {
		key: slug,
		href: canReadWorkroom(actor, partnership) ? `/partnerships/${slug}` : undefined,
		title: name,
		meta: `${kinds[kind]} · ${convenerName} · ${parties}`,
		end: <PartnershipStatus view={view} partnership={partnership} />,
	}
}
