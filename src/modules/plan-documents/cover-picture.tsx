import { renderToString } from 'preact-render-to-string'
import { TownPlan } from '../../ui/plan/town-plan.tsx'

/** The plan of an invented town in the colours of the cover, as a picture that stands alone. */
export function coverPicture(town: string): string {
	const drawn = renderToString(<TownPlan town={town} close />)
	return drawn.replace(
		/<svg[^>]*viewBox="([^"]*)"[^>]*>/,
		(_, box: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${STYLE}`,
	)
}

/** Houses in ink, softened as on the facade of a page; the square is the void. */
const STYLE =
	'<style>.p-built{fill:#14211d;fill-opacity:.72}.p-water{fill:#bcd3de}.p-green{fill:#14211d;fill-opacity:.12}.p-square{fill:#fff}</style>'
