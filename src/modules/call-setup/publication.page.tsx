import type { Actor } from '../../platform/actor.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Rows } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { audienceText, type CallDetail, callSide, lockedSha256, shortHash } from '../calls/index.ts'
import { themed } from '../programmes/index.ts'
import { datePairs, partAddresses, termPairs } from './cards.tsx'
import { gapsOf } from './gaps.ts'
import { type Line, linesOf } from './lines.ts'
import { words } from './messages.ts'
import type { PartKind } from './part.ts'
import { Gaps } from './setup.page.tsx'

export type PublicationPageProps = {
	view: View
	actor: Actor
	call: CallDetail
	at: Date
	/** What is shown now is not what was shown when the button was pressed. */
	changed?: boolean | undefined
}

/** Exactly what will be locked, before the button that locks it. */
export function PublicationPage(props: PublicationPageProps) {
	const { view, actor, call, at, changed } = props
	const { publication: text, title } = words(view.language)
	const gaps = gapsOf(call, at)
	return (
		<WorkspaceLayout
			view={themed(view, call.programme)}
			title={`${text.title} – ${call.title}`}
			side={callSide(view, call, 'call', actor)}
		>
			<div class="ws__head">
				<div>
					<Crumbs
						language={view.language}
						crumbs={[
							{ label: call.title, href: `/calls/${call.slug}` },
							{ label: title, href: `/calls/${call.slug}/setup` },
							{ label: text.title },
						]}
					/>
					<h1>{text.title}</h1>
					<p>{text.lead}</p>
				</div>
			</div>
			<div class="flow">
				{changed && (
					<Notice kind="warn" role="alert" title={text.changed}>
						<p>{text.changedText}</p>
					</Notice>
				)}
				{gaps.length > 0 && <Gaps view={view} call={call} gaps={gaps} />}
				<Locked {...props} />
				<Confirmation {...props} ready={gaps.length === 0} />
			</div>
		</WorkspaceLayout>
	)
}

const lockedKinds: PartKind[] = ['question', 'theme', 'criterion', 'eligibilityRule', 'spreadRule']

function Locked({ view, call }: PublicationPageProps) {
	const { publication: text, cards } = words(view.language)
	return (
		<>
			<h2>{text.locked}</h2>
			<div class="cq">
				<Rows kind="tight" pairs={[...datePairs({ view, call }), ...termPairs({ view, call })]} />
			</div>
			{lockedKinds.map((kind) => {
				const lines = linesOf(view.language, call, kind)
				return (
					<div key={kind}>
						<h3>{cards[partAddresses[kind]]}</h3>
						{lines.length === 0 ? (
							<p>{kind === 'eligibilityRule' ? audienceText(view.language, call) : text.none}</p>
						) : (
							<LineList lines={lines} />
						)}
					</div>
				)
			})}
			<h2>{text.open}</h2>
			<p>{text.openText}</p>
		</>
	)
}

function LineList({ lines }: { lines: Line[] }) {
	return (
		<ol>
			{lines.map(({ id, title, meta }) => (
				<li key={id}>
					{title} {meta !== '' && <span class="muted">({meta})</span>}
				</li>
			))}
		</ol>
	)
}

function Confirmation({ view, call, ready }: PublicationPageProps & { ready: boolean }) {
	const { publication: text, back } = words(view.language)
	const sha256 = lockedSha256(call)
	return (
		<form method="post" action={`/calls/${call.slug}/publication`} class="flow">
			<input type="hidden" name="version" value={call.version} />
			<input type="hidden" name="sha256" value={sha256} />
			<p class="small muted">
				{text.hash}: <code>{shortHash(sha256)}</code>
			</p>
			<p class="row">
				{ready && <Button icon="lock">{text.button}</Button>}
				<LinkButton href={`/calls/${call.slug}/setup`} kind="quiet">
					{back}
				</LinkButton>
			</p>
		</form>
	)
}
