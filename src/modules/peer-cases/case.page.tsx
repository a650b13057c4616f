import type { Actor } from '../../platform/actor.ts'
import { formatTime, plural } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, LinkButton, More } from '../../ui/button.tsx'
import { Rows } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tags } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import type { Meeting } from '../meetings/index.ts'
import { type Room, roomSide, WhoCanSee } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { type Term, termLabel } from '../taxonomy/index.ts'
import { caseAddress, casesAddress } from './case-address.ts'
import { CaseStatus } from './case-status.tsx'
import { Kindred } from './kindred.tsx'
import type { KindredCase, KindredItem } from './kindred.queries.ts'
import { words } from './messages.ts'
import { Notes } from './notes.tsx'
import type { Note, PeerCase, TakeAway } from './peer-case.ts'
import { Placing, type Place } from './placing.tsx'
import { canChangeCase } from './policy.ts'
import { Released } from './released.tsx'
import type { Slot } from './slot.ts'
import { TakenHome } from './taken-home.tsx'

/** The fields of all forms of the page: their names differ. */
export type CaseForms = {
	slot: string
	method: string
	reason: string
	round: string
	note: string
	takeAways: string
	takeAwayId: string
	outcome: string
	words: string
}

export type CaseProps = {
	view: View
	room: Room
	actor: Actor
	one: PeerCase
	terms: readonly Term[]
	meeting: Meeting | undefined
	slot: Slot | undefined
	/** Where the facilitator can take it. */
	places: readonly Place[]
	/** Why it was asked to wait. */
	wait: string | undefined
	notes: readonly Note[]
	takeAways: readonly TakeAway[]
	/** Where everybody reads what left the room of it. */
	released: string | undefined
	kindred: { cases: readonly KindredCase[]; items: readonly KindredItem[] }
	at: Date
	draft?: Draft<CaseForms>
	faults?: Faults<CaseForms>
	reason?: keyof ReturnType<typeof words>['reasons'] | undefined
	told?: 'offered' | 'drafted' | 'saved' | undefined
}

export function CasePage(props: CaseProps) {
	const { room, actor, one, faults = {}, reason, told } = props
	const view = themed(props.view, room.programme)
	const t = words(view.language)
	const crumbs = [{ label: t.list.title, href: casesAddress(room) }, { label: one.question }]
	return (
		<WorkspaceLayout view={view} title={one.question} side={roomSide(view, room, actor)} faults={faults}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1>{one.question}</h1>
					<p>
						{t.page.giver(one.giverName, one.seatName)} <CaseStatus language={view.language} state={one.state} />
					</p>
				</div>
				{canChangeCase(actor, room, one) && (
					<LinkButton kind="second" href={`${caseAddress(room, one)}/edit`}>
						{t.page.edit}
					</LinkButton>
				)}
			</div>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			{told && <Notice kind="ok" title={t.told[told]} />}
			<div class="inspect net">
				<div class="net__main flow">
					<Told {...props} view={view} />
					<TakenHome {...props} view={view} />
					<Notes {...props} view={view} />
					<Withdrawal {...props} view={view} />
				</div>
				<aside class="inspect__aside net__aside flow">
					<When {...props} view={view} />
					<Placing {...props} view={view} />
					<Released {...props} view={view} />
					<Kindred {...props} view={view} />
				</aside>
			</div>
		</WorkspaceLayout>
	)
}

function Told({ view, one, wait, terms }: CaseProps) {
	const { page: t } = words(view.language)
	const themes = terms.filter(({ id }) => one.themes.some((theme) => theme.id === id))
	const isShared = one.state !== 'draft' && one.state !== 'withdrawn'
	return (
		<>
			{isShared && <WhoCanSee language={view.language} reach="room" />}
			{one.state === 'offered' && wait !== undefined && (
				<Notice kind="info" title={t.asked}>
					<p>{wait}</p>
				</Notice>
			)}
			{one.background !== '' && (
				<section class="flow">
					<h2>{t.background}</h2>
					<WrittenText text={one.background} />
				</section>
			)}
			{one.wish !== '' && (
				<section class="flow">
					<h2>{t.wish}</h2>
					<WrittenText text={one.wish} />
				</section>
			)}
			{themes.length > 0 && <Tags words={themes.map((term) => termLabel(view.language, term))} />}
		</>
	)
}

/** The meeting that takes it, with its time and method. */
function When({ view, room, one, meeting, slot }: CaseProps) {
	const { page: t, methods } = words(view.language)
	if (meeting === undefined) return null
	const link = { term: t.meeting, value: <a href={`/meetings/${meeting.id}/cases`}>{meeting.title}</a> }
	if (one.method === null || one.state === 'offered') return <Rows kind="tight" pairs={[link]} />
	const time =
		slot === undefined
			? t.noTime
			: plural(view.language, slot.minutes, t.timeText).replace(
					'@',
					formatTime(view.language, slot.startsAt, room.programme.timeZone),
				)
	const pairs = [link, { term: t.time, value: time }, { term: t.method, value: methods[one.method].name }]
	return (
		<>
			<Rows kind="tight" pairs={pairs} />
			<p>
				<More href={`${caseAddress(room, one)}/rounds`}>{t.rounds}</More>
			</p>
		</>
	)
}

function Withdrawal({ view, room, actor, one }: CaseProps) {
	const { page: t } = words(view.language)
	if (!canChangeCase(actor, room, one)) return null
	return (
		<div class="folds">
			<Fold summary={t.withdraw}>
				<form method="post" action={`${caseAddress(room, one)}/withdrawal`} class="flow">
					<p>{t.withdrawLead}</p>
					<p>
						<Button kind="bad">{t.withdraw}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
