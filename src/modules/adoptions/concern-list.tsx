import type { View } from '../../ui/view.ts'
import { concernText } from './concern-text.ts'
import type { Concern } from './concerns.ts'

type ListProps = { view: View; concerns: readonly Concern[] }

/** What is no longer as a party agreed to it. */
export function ConcernList({ view, concerns }: ListProps) {
	return (
		<ul>
			{concerns.map((concern, index) => (
				<li key={index}>{concernText(view.language, concern)}</li>
			))}
		</ul>
	)
}
