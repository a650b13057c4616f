import { Button } from '../../ui/button.tsx'
import type { View } from '../../ui/view.ts'
import type { Follow } from './follow.ts'
import { words } from './messages.ts'
import { NarrowPage } from '../../ui/narrow-page.tsx'

/** `path` is that of everything the follower follows. */
type EndProps = { view: View; path: string; only: Follow | undefined }

export function EndPage({ view, path, only }: EndProps) {
	const { end } = words(view.language)
	return (
		<NarrowPage view={view} title={end.title}>
			<p class="lead">{only ? end.one(only.title) : end.all}</p>
			<form method="post" action={only ? `${path}/end?only=${only.id}` : `${path}/end`}>
				<Button>{end.button}</Button>
			</form>
			<p>
				<a href={path}>{end.manage}</a>
			</p>
		</NarrowPage>
	)
}

export function EndedPage({ view }: { view: View }) {
	const { end } = words(view.language)
	return (
		<NarrowPage view={view} title={end.doneTitle}>
			<p class="lead">{end.done}</p>
		</NarrowPage>
	)
}
