import type { Thing } from '../../ui/structured-data.tsx'
import type { View } from '../../ui/view.ts'
import type { Item } from '../library/index.ts'
import type { MeasureContent } from './measure.ts'

/** A published measure that is done in steps is a guide in the words of https://schema.org; any other is no guide. */
export function measureGuide(
	view: View,
	{ edition, slug }: Pick<Item, 'edition' | 'slug'>,
	{ title, summary, language, steps }: MeasureContent,
): Thing[] {
	if (edition === 0 || steps.length === 0) return []
	return [
		{
			'@type': 'HowTo',
			url: `${view.publicUrl}/toolbox/${slug}`,
			name: title,
			description: summary,
			inLanguage: language,
			step: steps.map((step) => ({ '@type': 'HowToStep', name: step.title, text: step.text })),
		},
	]
}
