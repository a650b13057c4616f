import { Charts, Places } from './gallery/drawings.tsx'
import { Fields, Refused } from './gallery/forms.tsx'
import { Lists, Navigation, Tables } from './gallery/lists.tsx'
import { Buttons, Messages, States, Themes, Type } from './gallery/look.tsx'
import { PublicLayout } from './public-layout.tsx'
import type { View } from './view.ts'

/** Every component on one page, to be looked at in day, night, print and at the width of a phone. */
export function GalleryPage({ view }: { view: View }) {
	return (
		<PublicLayout view={view} title="Komponenter">
			<div class="wrap kits">
				<header>
					<h1>Komponenter</h1>
					<p class="lead">Alt, hvad siderne er sat sammen af. Byer, personer og tal er eksempler.</p>
				</header>
				<Themes />
				<Type />
				<Buttons />
				<States />
				<Messages />
				<Refused />
				<Fields />
				<Navigation />
				<Lists />
				<Tables />
				<Charts />
				<Places />
			</div>
		</PublicLayout>
	)
}
