import type { ComponentChildren } from 'preact'
import { LinkButton } from '../../ui/button.tsx'

type SectionProps = {
	id: string
	title: string
	/** The way to one more, for those who may. */
	add?: { href: string; label: string } | undefined
	children: ComponentChildren
}

/** One kind of thing that an action consists of: a ruled heading, the way to one more, the list. */
export function ActionSection({ id, title, add, children }: SectionProps) {
	return (
		<section class="asect" aria-labelledby={id}>
			<div class="card__head">
				<h2 id={id}>{title}</h2>
				{add && (
					<LinkButton kind="second" size="small" icon="plus" href={add.href}>
						{add.label}
					</LinkButton>
				)}
			</div>
			{children}
		</section>
	)
}
