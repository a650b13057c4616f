import type { Actor } from '../../platform/actor.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import { contentLanguage } from '../programmes/index.ts'
import { ApplicationFrame } from './application-frame.tsx'
import type { Declaration, Refusal, Stage } from './assessment.ts'
import { assessorSide } from './assessor-side.tsx'
import { DeclarationFields } from './declaration-fields.tsx'
import { words } from './messages.ts'
import type { Due, OwnRow } from './round.ts'

type ShutProps = {
	view: View
	call: CallDetail
	actor: Actor
	candidate: OwnRow
	rows: readonly OwnRow[]
	due: Due | undefined
	stage: Stage
	declaration: Declaration | undefined
	/** Whether an assessment was written before the conflict was found. */
	setAside: boolean
	draft?: { conflicted?: string | undefined; reason?: string | undefined } | undefined
	faults?: Faults | undefined
	refusal?: Refusal | undefined
}

/** An application that is not open to this assessor: not declared yet, or conflicted. Nothing of what was written is here. */
export function ShutPage(props: ShutProps) {
	const { view, candidate, rows, declaration, faults, refusal } = props
	const side = assessorSide({ ...props, current: candidate.id })
	return (
		<ApplicationFrame {...props} side={side} among={rows} lead={<p>{candidate.municipality}</p>} faults={faults}>
			<div class="narrow flow">
				<ErrorSummary language={view.language} faults={faults} />
				{refusal && <Notice kind="bad" title={words(view.language).reasons[refusal]} role="alert" />}
				{declaration ? <Conflicted {...props} declaration={declaration} /> : <Undeclared {...props} />}
			</div>
		</ApplicationFrame>
	)
}

function Undeclared({ view, call, candidate, stage, draft, faults }: ShutProps) {
	const { declare, reasons } = words(view.language)
	if (stage === 'decided') return <Notice kind="info" icon="lock" title={reasons.decided} />
	return (
		<form method="post" action={declarationOf(candidate)} class="flow" noValidate>
			<p>{declare.lead}</p>
			<p class="muted">{declare.law[call.programme.country]}</p>
			<DeclarationFields
				language={view.language}
				names={{ answer: 'conflicted', reason: 'reason' }}
				label={declare.question(candidate.name)}
				values={{ answer: draft?.conflicted, reason: draft?.reason }}
				faults={{ answer: faults?.['conflicted'], reason: faults?.['reason'] }}
			/>
			<p>
				<Button>{declare.save}</Button>
			</p>
		</form>
	)
}

function Conflicted({ declaration, ...props }: ShutProps & { declaration: Declaration }) {
	const { view, call, stage, setAside } = props
	const { declare } = words(view.language)
	const when = formatDateTime(view.language, declaration.declaredAt, call.programme.timeZone)
	return (
		<>
			<Notice kind="info" icon="lock" title={declare.shutTitle}>
				<p>{declare.shut(when)}</p>
				<p lang={contentLanguage(view, call.programme)}>{declaration.reason}</p>
				{setAside && <p>{declare.setAside}</p>}
			</Notice>
			{stage === 'assessing' && <TakeBack {...props} />}
		</>
	)
}

function TakeBack({ view, candidate, draft, faults }: Omit<ShutProps, 'declaration'>) {
	const { declare } = words(view.language)
	return (
		<div class="folds">
			<Fold summary={declare.back} open={faults !== undefined}>
				<form method="post" action={declarationOf(candidate)} class="flow" noValidate>
					<p>{declare.backText}</p>
					<input type="hidden" name="conflicted" value="no" />
					<TextField
						name="reason"
						label={declare.backReason}
						value={draft?.reason}
						fault={faults?.['reason']}
						rows={3}
					/>
					<p>
						<Button kind="second">{declare.backButton}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}

export function declarationOf({ id }: Pick<OwnRow, 'id'>): string {
	return `/applications/${id}/conflict-declaration`
}
