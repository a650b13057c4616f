import type { View } from '../../ui/view.ts'
import { FileList, type StoredFile } from '../files/index.ts'
import { words } from './messages.ts'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import type { PublicEvent } from './public-event.ts'

type SlidesProps = { view: View; event: PublicEvent; files: readonly StoredFile[]; path: string }

/** For whoever holds the link. */
export function SlidesPage({ view, event, files, path }: SlidesProps) {
	const { slides: t } = words(view.language)
	return (
		<NarrowPage noindex view={view} title={t.title(event.title)}>
			{files.length === 0 && <p>{t.none}</p>}
			<FileList language={view.language} files={files.map((file) => ({ file, title: file.name }))} below={path} />
		</NarrowPage>
	)
}
