import type { ComponentChildren } from 'preact'

export function Kit({ title, children }: { title: string; children: ComponentChildren }) {
	return (
		<section class="kit" aria-label={title}>
			<h2>{title}</h2>
			<div class="kit__b cq">{children}</div>
		</section>
	)
}
