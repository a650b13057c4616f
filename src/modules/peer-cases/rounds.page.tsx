import type { Actor } from '../../platform/actor.ts'
import { formatTime, plural } from '../../platform/i18n.ts'
import { Button, More } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { TextField } from '../../ui/field.tsx'
import { asList } from '../../ui/roles.ts'
import { Status, Tag } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type Room, roomSide } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { caseAddress, casesAddress } from './case-address.ts'
import { words } from './messages.ts'
import { courses, fitRounds, type Method } from './method.ts'
import type { PeerCase } from './peer-case.ts'
import { roundWords } from './round-words.ts'
import { clocked, type Slot } from './slot.ts'

export type RoundsProps = {
	view: View
	room: Room
	actor: Actor
	one: PeerCase
	method: Method
	/** As planned, or from when it really began. */
	slot: Slot | undefined
	/** As typed, in the way of the reader's language. */
	begins: string
	fault?: string | undefined
	at: Date
}

/** For a screen in the room: each round with the clock, from whenever it really begins. */
export function RoundsPage(props: RoundsProps) {
	const { room, actor, one, slot, begins, fault } = props
	const view = themed(props.view, room.programme)
	const { list, rounds: t } = words(view.language)
	const crumbs = [
		{ label: list.title, href: casesAddress(room) },
		{ label: one.question, href: caseAddress(room, one) },
		{ label: t.title },
	]
	return (
		<WorkspaceLayout view={view} title={`${t.title} – ${one.question}`} side={roomSide(view, room, actor)}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1>{one.question}</h1>
				</div>
			</div>
			<div class="flow">
				{slot === undefined ? <p>{t.none}</p> : <Rounds {...props} view={view} slot={slot} />}
				<form method="get" action={`${caseAddress(room, one)}/rounds`} class="row noprint" noValidate>
					<TextField name="begins" label={t.begins} value={begins} fault={fault} short />
					<Button kind="second">{t.move}</Button>
				</form>
				<p>
					<More href={`${caseAddress(room, one)}#notes`}>{t.back}</More>
				</p>
			</div>
		</WorkspaceLayout>
	)
}

function Rounds({ view, room, method, slot, at }: RoundsProps & { slot: Slot }) {
	const { rounds: t, methods } = words(view.language)
	const { source, sourceUrl } = courses[method]
	return (
		<>
			<h2>{methods[method].name}</h2>
			<ol class="prog" {...asList}>
				{clocked(slot.startsAt, fitRounds(method, slot.minutes)).map(({ key, minutes, startsAt, endsAt }) => (
					<li key={key}>
						<time class="num" dateTime={startsAt.toISOString()}>
							{formatTime(view.language, startsAt, room.programme.timeZone)}
						</time>
						<div>
							<b>{roundWords(view.language, method, key)?.name}</b>
							<p>{roundWords(view.language, method, key)?.text}</p>
							{startsAt <= at && at < endsAt && (
								<Status glyph="half" tone="accent">
									{t.now}
								</Status>
							)}
						</div>
						<Tag>{plural(view.language, minutes, t.minutes)}</Tag>
					</li>
				))}
			</ol>
			<p class="small muted">
				{t.source} <a href={sourceUrl}>{source}</a>
			</p>
		</>
	)
}
