import type { Actor } from '../../platform/actor.ts'
import { listWords } from '../../platform/i18n.ts'
import { Button, LinkButton, More } from '../../ui/button.tsx'
import { Rows } from '../../ui/card.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { itemAddress } from '../library/index.ts'
import { type Room, RoomFrame } from '../participation/index.ts'
import type { Note, PeerCase } from '../peer-cases/index.ts'
import { themed } from '../programmes/index.ts'
import type { Reason } from './at-release.routes.tsx'
import { Consent } from './consent.tsx'
import { Honest } from './honest.tsx'
import { words } from './messages.ts'
import { type NamesDraft, NameFields } from './names-form.tsx'
import { canEditRelease } from './policy.ts'
import { Publishing } from './publishing.tsx'
import { Quotes } from './quotes.tsx'
import { releaseAddress } from './release-address.ts'
import { type Findings, type ReleaseState, stateOf, type WholeRelease } from './release.ts'
import { crumbsTo } from './start.page.tsx'

export type Told = keyof ReturnType<typeof words>['told']

export type ReleaseProps = {
	view: View
	room: Room
	actor: Actor
	one: PeerCase
	whole: WholeRelease
	findings: Findings & { doubtful: string[] }
	notes: readonly Note[]
	draft?: NamesDraft
	faults?: Faults
	reason?: Reason | undefined
	told?: Told | undefined
}

const glyphs = {
	draft: 'q1',
	asked: 'ring',
	refused: 'shut',
	agreed: 'half',
	public: 'done',
} as const satisfies Record<ReleaseState, string>

/** Where those who gave a case and those who facilitate agree on what everybody may read. */
export function ReleasePage(props: ReleaseProps) {
	const { room, actor, one, whole, findings, faults = {}, reason, told } = props
	const view = themed(props.view, room.programme)
	const t = words(view.language)
	const state = stateOf(whole)
	return (
		<RoomFrame {...{ view, room, actor, faults }} title={whole.release.title} crumbs={crumbsTo({ view, room, one })}>
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			{told && <Notice kind="ok" title={t.told[told]} />}
			<p class="row">
				<Status glyph={glyphs[state]}>{t.states[state]}</Status>
			</p>
			<div class="inspect net">
				<div class="net__main flow">
					<Ways {...props} view={view} />
					<NamesLeft {...props} view={view} />
					{findings.borrowedFrom.length > 0 && (
						<Notice kind="warn" title={t.page.borrowed}>
							<p>{t.page.borrowedText(listWords(view.language, findings.borrowedFrom))}</p>
						</Notice>
					)}
					<Honest language={view.language} doubtful={findings.doubtful} />
					<Quotes {...props} view={view} />
					<Replaced {...props} view={view} />
				</div>
				<aside class="inspect__aside net__aside flow">
					<Consent {...props} view={view} />
					<Publishing {...props} view={view} />
				</aside>
			</div>
		</RoomFrame>
	)
}

function Ways({ view, room, actor, one, whole: { publication, release } }: ReleaseProps) {
	const { page: t } = words(view.language)
	const address = releaseAddress(room, one.id)
	return (
		<div class="flow">
			<p>{t.lead}</p>
			<p class="row">
				<LinkButton href={`${address}/preview`}>{t.preview}</LinkButton>
				{canEditRelease(actor, room, one) && (
					<LinkButton kind="second" href={`${address}/edit`}>
						{t.edit}
					</LinkButton>
				)}
			</p>
			{publication && publication.textEdition < release.textEdition && <p>{t.publicOlder}</p>}
			{publication && (
				<p>
					<More href={itemAddress({ kind: 'case', slug: publication.slug })}>{t.publicAt}</More>
				</p>
			)}
		</div>
	)
}

function NamesLeft({ view, room, actor, one, findings, draft, faults }: ReleaseProps) {
	const { page: t } = words(view.language)
	if (findings.names.length === 0 || !canEditRelease(actor, room, one)) return null
	return (
		<section class="flow" aria-labelledby="names">
			<h2 id="names">{t.namesLeft}</h2>
			<form method="post" action={`${releaseAddress(room, one.id)}/names`} class="flow" noValidate>
				<NameFields language={view.language} names={findings.names} draft={draft} faults={faults} />
				<p>
					<Button>{t.replace}</Button>
				</p>
			</form>
		</section>
	)
}

function Replaced({ view, whole: { release } }: ReleaseProps) {
	const { page: t } = words(view.language)
	const byName = Map.groupBy(release.replacements, ({ name }) => name)
	const pairs = [...byName].map(([term, all]) => ({ term, value: all.map(({ instead }) => instead).join('; ') }))
	return (
		<section class="flow" aria-labelledby="replaced">
			<h2 id="replaced">{t.replaced}</h2>
			{pairs.length === 0 ? <p>{t.replacedNone}</p> : <Rows kind="tight" pairs={pairs} />}
		</section>
	)
}
