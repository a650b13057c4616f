import type { Actor } from '../../platform/actor.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import type { Meeting } from '../meetings/index.ts'
import { type Room, roomSide, WhoCanSee } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { caseAddress, casesAddress } from './case-address.ts'
import { CaseStatus } from './case-status.tsx'
import { words } from './messages.ts'
import type { CaseState, PeerCase } from './peer-case.ts'
import { canBring } from './policy.ts'

type CasesProps = {
	view: View
	room: Room
	actor: Actor
	cases: readonly PeerCase[]
	meetings: readonly Pick<Meeting, 'id' | 'title'>[]
}

/** All cases of a room, in the order in which something waits to be done. */
export function CasesPage(props: CasesProps) {
	const { room, actor, cases } = props
	const view = themed(props.view, room.programme)
	const { list: t } = words(view.language)
	const groups: [title: string, states: CaseState[]][] = [
		[t.own, ['draft', 'withdrawn']],
		[t.offered, ['offered']],
		[t.taken, ['taken']],
		[t.held, ['held']],
	]
	return (
		<WorkspaceLayout view={view} title={t.title} side={roomSide(view, room, actor)}>
			<div class="ws__head">
				<div>
					<h1>{t.title}</h1>
					<p>{t.lead}</p>
				</div>
				{canBring(actor, room) && <LinkButton href={`${casesAddress(room)}/new`}>{t.bring}</LinkButton>}
			</div>
			<div class="flow">
				<WhoCanSee language={view.language} reach="room" />
				{cases.length === 0 && (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				)}
				{groups.map(([title, states]) => (
					<Group key={title} {...props} title={title} cases={cases.filter(({ state }) => states.includes(state))} />
				))}
			</div>
		</WorkspaceLayout>
	)
}

function Group({ view, room, title, cases, meetings }: CasesProps & { title: string }) {
	if (cases.length === 0) return null
	const { page } = words(view.language)
	const entries = cases.map((one) => ({
		href: caseAddress(room, one),
		title: one.question,
		meta: [page.giver(one.giverName, one.seatName), meetingOf(one, meetings)?.title]
			.filter((part) => part !== undefined)
			.join(' · '),
		end: <CaseStatus language={view.language} state={one.state} />,
	}))
	return (
		<section class="flow">
			<h2>{title}</h2>
			<IndexList entries={entries} />
		</section>
	)
}

/** The meeting that has taken it: what was only wished for may be over. */
function meetingOf({ state, meetingId }: PeerCase, meetings: CasesProps['meetings']) {
	return state === 'taken' || state === 'held' ? meetings.find(({ id }) => id === meetingId) : undefined
}
