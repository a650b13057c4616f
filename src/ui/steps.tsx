import type { ComponentChildren } from 'preact'
import { asList } from './roles.ts'

export type Step = {
	state: 'done' | 'now' | 'next'
	when: ComponentChildren
	title: ComponentChildren
	children?: ComponentChildren
}

/** A course of dated steps; the container lets it fold where it stands narrow. */
export function Steps({ steps, small }: { steps: readonly Step[]; small?: boolean | undefined }) {
	return (
		<div class="cq">
			<ol class={small ? 'steps steps--s' : 'steps'} {...asList}>
				{steps.map((step, index) => (
					<li key={index} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
						<div class="steps__when">{step.when}</div>
						<div class="steps__what">
							<h3>{step.title}</h3>
							{step.children}
						</div>
					</li>
				))}
			</ol>
		</div>
	)
}
