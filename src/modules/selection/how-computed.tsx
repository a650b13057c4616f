import { formatNumber, listWords } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Rows } from '../../ui/card.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { Proposal } from './proposal.ts'
import type { FrozenCase } from './queries.ts'

type HowProps = { view: View; proposal: Proposal; frozen: FrozenCase }

/** Whatever somebody needs who wants to compute the same again. */
export function HowComputed({ view, proposal, frozen }: HowProps) {
	const { language } = view
	const { how } = words(language).proposal
	const { method, methodVersion, solver } = frozen.result
	return (
		<Card title={how.title} id="how">
			<div class="flow repeat">
				<p>{how.text}</p>
				<Rows
					pairs={[
						{ term: how.method, value: `${method} ${methodVersion}` },
						{ term: how.solver, value: `${solver.name} ${solver.version}: ${how.status[solver.status]}` },
						{ term: how.seats, value: formatNumber(language, proposal.seats) },
						{ term: how.input, value: <code>{proposal.inputSha256}</code> },
						{ term: how.seed, value: <code>{frozen.input.tieBreakSeed}</code> },
						{ term: how.draw, value: drawIn(view, frozen) },
						{ term: how.command, value: <code>npm run --silent torvet -- select &lt; case.json</code> },
					]}
				/>
				<p>
					<LinkButton kind="second" icon="download" href={`/proposals/${proposal.id}/case.json`} download>
						{how.download}
					</LinkButton>
				</p>
			</div>
		</Card>
	)
}

/** The draw mattered when the next best cohort has as many points. */
function drawIn({ language }: View, { input, result }: FrozenCase): string {
	const { how } = words(language).proposal
	const [best, next] = result.status === 'optimal' ? (result.kBest ?? []) : []
	if (result.status !== 'optimal' || !next || next.objectiveInt !== best?.objectiveInt) return how.noDraw
	const names = new Map(input.applicants.map(({ id, name }) => [id, name]))
	return how.drawn(
		listWords(
			language,
			result.tieOrder.flatMap((id) => names.get(id) ?? []),
		),
	)
}
