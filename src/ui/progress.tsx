import { asPicture } from './roles.ts'

/** A share between 0 and 1; `label` says it in words. */
export function Meter({ share, label }: { share: number; label: string }) {
	return (
		<span class="meter" {...asPicture} aria-label={label} style={{ '--v': `${Math.min(1, Math.max(0, share))}` }}>
			<span />
		</span>
	)
}

export type Stone = 'done' | 'part' | 'late' | 'open'

/** One paving stone per thing, at most fourteen; more than that is a Meter. */
export function Stones({ stones, label }: { stones: readonly Stone[]; label: string }) {
	return (
		<span class="stones" {...asPicture} aria-label={label}>
			{stones.map((stone, index) => (
				<i key={index} data-s={stone === 'open' ? undefined : stone} />
			))}
		</span>
	)
}
