import type { ComponentChildren } from 'preact'

type CardProps = {
	title?: string | undefined
	/** At the right of the title: a link or a status. */
	beside?: ComponentChildren
	flat?: boolean | undefined
	id?: string | undefined
	children: ComponentChildren
}

export function Card({ title, beside, flat, id, children }: CardProps) {
	return (
		<section class={flat ? 'card card--flat cq' : 'card cq'} id={id} aria-label={title}>
			{title !== undefined && (
				<div class="card__head">
					<h2>{title}</h2>
					{beside}
				</div>
			)}
			{children}
		</section>
	)
}

export type Pair = { term: string; value: ComponentChildren }

/** Terms at the left, values at the right, ruled. */
export function Rows({ pairs, kind }: { pairs: readonly Pair[]; kind?: 'tight' | 'bare' | undefined }) {
	const kinds = { tight: ' rows--tight', bare: ' rows--tight rows--bare' }
	return <Pairs className={`rows${kind ? kinds[kind] : ''}`} pairs={pairs} />
}

/** The few things one must know, side by side. */
export function Facts({ pairs }: { pairs: readonly Pair[] }) {
	return <Pairs className="facts" pairs={pairs} />
}

function Pairs({ className, pairs }: { className: string; pairs: readonly Pair[] }) {
	return (
		<dl class={className}>
			{pairs.map(({ term, value }) => (
				<div key={term}>
					<dt>{term}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	)
}
